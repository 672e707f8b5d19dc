package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.check.Check;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.verify.Severity;
import java.util.List;
import java.util.Optional;

/** Reads checks: new ones whole, and of those that the policy starts from what changes. */
final class CheckReader {

    private static final ImmutableList<String> NEEDED = ImmutableList.of("when", "severity", "source");

    private final Problems problems;
    private final ConditionReader conditions;
    private final Optional<Policy> base;
    private final Policy.Builder policy;
    private final StrategyNames strategies;
    private final FileTexts texts;
    private final Places places;

    CheckReader(
            Problems problems,
            ConditionReader conditions,
            Optional<Policy> base,
            Policy.Builder policy,
            StrategyNames strategies,
            FileTexts texts,
            Places places) {
        this.problems = problems;
        this.conditions = conditions;
        this.base = base;
        this.policy = policy;
        this.strategies = strategies;
        this.texts = texts;
        this.places = places;
    }

    Node.Text read(Node.Text name, Node node) {
        Keys keys = Keys.of(node, Shapes.CHECK, problems);
        Optional<CheckRule> known = base.flatMap(b -> b.check(name.value()));
        places.check(name);
        boolean complete = known.isPresent() || keys.isComplete(name, NEEDED, inherited());
        if (known.isPresent()
                && keys.has("severity")
                && Values.word(keys.required("severity")).equals(Shapes.OFF)) {
            withdraw(name, keys);
            return name;
        }
        Optional<Condition> when = keys.tried("when", conditions::read);
        Check.Builder check = known.map(rule -> rule.check().toBuilder()).orElseGet(Check::builder);
        check.id(name.value());
        keys.tried("severity", word -> Values.constant(word, Severity.values())).ifPresent(check::severity);
        keys.tried("remedied-by", word -> strategies.known(Values.text(word))).ifPresent(check::remedy);
        keys.tried("items", Values::wholes).ifPresent(check::items);
        keys.tried("source", said -> Values.source(said, problems)).ifPresent(check::source);
        keys.endIfFailed();
        if (!complete) {
            throw Misread.noted();
        }
        Check made = check.build();
        keys.optional("found").ifPresent(words -> texts.say(made.found(), words));
        keys.optional("remedy").ifPresent(words -> texts.say(made.remedyText(), words));
        if (known.isPresent()) {
            policy.replaceCheck(made, when.orElse(known.get().when()));
        } else {
            policy.check(made, when.orElseThrow());
        }
        return name;
    }

    private List<String> inherited() {
        return base.map(Policy::checks).orElse(List.of()).stream()
                .map(rule -> rule.check().id())
                .toList();
    }

    /** Takes a check away, of which nothing more can be said. */
    private void withdraw(Node.Text name, Keys keys) {
        if (keys.present().size() > 1) {
            throw new Misread(
                    name.spot(),
                    "The check (" + name.value() + ") is off, but there is more said of it: " + keys.present()
                            + ".\nMaybe leave all but severity out.");
        }
        policy.withoutCheck(name.value());
    }
}
