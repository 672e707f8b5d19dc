package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.Categories;
import io.github.kamrules.examples.benchmarks.CategoryData;
import io.github.kamrules.examples.benchmarks.KamCategory;
import java.io.File;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What decides the category of accounts. */
public enum Engine {
    /** By if and else. */
    BY_HAND("if and else", ""),
    /** KAM Rules: a buffer that is used again. */
    KAM_RULES("a buffer that is used again", "kam-rules"),
    /** KAM Rules: a decider, account by account. */
    KAM_DECIDER("a decider, one array of numbers for each account", "kam-rules"),
    /** KAM Rules: a decider, all accounts at once. */
    KAM_COLUMNS("a decider, all accounts in one call, one array of numbers for each input", "kam-rules"),
    /** Easy Rules: all rules of the score fire, then the first of the table. */
    EASY_RULES("one account after the other, in rules that are lambdas", "easy-rules-core"),
    /** Drools: all accounts in one session, its fastest way. */
    DROOLS("all accounts in one session, as that is faster than one after the other", "drools-engine"),
    /** Evrete: all accounts in one stateless session, its fastest way. */
    EVRETE("all accounts in one stateless session, as that is faster than one after the other", "evrete-core"),
    /** Camunda's DMN engine with its older expression language, which is its faster one. */
    CAMUNDA_LEGACY(
            "one account after the other; not an older version, but the same engine with its older evaluator of expressions"
                    + " (`setEnableFeelLegacyBehavior(true)`, and JUEL for the sum), which is faster",
            "camunda-engine-dmn"),
    /** Camunda's DMN engine as it is shipped. */
    CAMUNDA("one account after the other; its FEEL evaluator as shipped", "camunda-engine-dmn");

    private final String how;
    private final String artifact;

    Engine(String how, String artifact) {
        this.how = how;
        this.artifact = artifact;
    }

    /** Returns in which way the engine is used. */
    String how() {
        return how;
    }

    /** Returns the artifact and its version, as the jar on the class path has it; empty by hand. */
    Optional<String> version() {
        Matcher jar = Pattern.compile(
                        artifact + "-[0-9][^" + Pattern.quote(File.separator + File.pathSeparator) + "]*(?=\\.jar)")
                .matcher(System.getProperty("java.class.path"));
        return artifact.isEmpty() || !jar.find() ? Optional.empty() : Optional.of(jar.group());
    }

    /**
     * Makes the engine ready.
     *
     * @return what decides, for one thread
     */
    public Categories categories() {
        return switch (this) {
            case BY_HAND -> Categories.each(CategoryData::byHand);
            case KAM_RULES -> KamCategory.buffer();
            case KAM_DECIDER -> KamCategory.decider();
            case KAM_COLUMNS -> KamCategory.columns();
            case EASY_RULES -> new EasyRulesPeer();
            case DROOLS -> new DroolsPeer();
            case EVRETE -> new EvretePeer();
            case CAMUNDA_LEGACY -> new CamundaPeer(true);
            case CAMUNDA -> new CamundaPeer(false);
        };
    }
}
