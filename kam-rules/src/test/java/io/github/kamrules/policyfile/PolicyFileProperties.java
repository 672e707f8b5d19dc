package io.github.kamrules.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fact.TextFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyFileProperties {

    private static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
    private static final NumberFact SHARE = NumberFact.attribute("share", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final NumberFact VISITS =
            NumberFact.attribute("visits", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    private static final LevelFact<Level> STATED = LevelFact.attribute("stated", GRADE);
    private static final FlagFact BLOCKED = FlagFact.attribute("blocked");
    private static final TextFact REGION = TextFact.attribute("region");
    private static final DateFact ENDS = DateFact.attribute("ends");
    private static final LevelDecision<Level> FIRST = Decision.of("first", GRADE);
    private static final LevelDecision<Level> SECOND = Decision.of("second", GRADE);
    private static final NumberDecision THIRD = Decision.number("third", Domain.numbers("[0, 100]", Unit.POINTS));
    private static final Parameter BOUND = Parameter.of("bound", "0.5", KnowledgeSource.company("sales board"));
    /** Texts that mean something else where they are not in a list, or that YAML reads as something else. */
    private static final List<String> TEXTS = List.of(
            "north",
            "known",
            "not known",
            "n/a",
            "-",
            "always",
            " edge ",
            "null",
            "~",
            "true",
            "1e3",
            "a: b",
            "# no",
            "é\n\"'",
            "",
            "[x]",
            "{y}",
            "&a",
            "*a",
            "!t",
            "日本",
            "\t");

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.randomValue(PolicyFileProperties::policy);
    }

    private static Policy policy(Random random) {
        List<Level> levels = GRADE.values();
        FirstMatch<Level> first = FirstMatch.empty();
        for (int row = random.nextInt(4); row >= 0; row--) {
            first = random.nextInt(4) == 0
                    ? first.orNotApplicableWhen(condition(random, 3), "reason.none")
                    : random.nextBoolean()
                            ? first.orWhen(condition(random, 3), levels.get(random.nextInt(3)))
                            : first.orWhen(
                                    condition(random, 3),
                                    levels.get(random.nextInt(3)),
                                    KnowledgeSource.stated(1 + random.nextInt(192)));
        }
        DecisionTable<Level> second = DecisionTable.first(FIRST, SHARE, STATED);
        for (int row = random.nextInt(4); row >= 0; row--) {
            List<Condition> cells = new ArrayList<>();
            if (random.nextBoolean()) {
                cells.add(FIRST.isAnyOf(some(levels, random)));
            }
            if (random.nextBoolean()) {
                cells.add(
                        random.nextBoolean()
                                ? share(random)
                                : share(random).and(share(random).not()));
            }
            if (random.nextBoolean()) {
                cells.add(
                        random.nextBoolean()
                                ? STATED.isKnown().not()
                                : STATED.is(levels.get(1)).or(STATED.isNotApplicable()));
            }
            Collections.shuffle(cells, random);
            second = second.row(levels.get(random.nextInt(3)), cells.toArray(new Condition[0]));
        }
        return Policy.builder("generated", "1." + random.nextInt(10))
                .decide(FIRST, first.otherwise(levels.get(0)))
                .decide(SECOND, second.otherwiseNotApplicable("reason.none"))
                .decide(
                        THIRD,
                        FirstMatch.when(SECOND.atLeast(levels.get(1)), Decimal.ofUnscaled(random.nextInt(10_000), 2))
                                .otherwise(Decimal.ZERO))
                .buildUnverified();
    }

    private static List<Level> some(List<Level> levels, Random random) {
        List<Level> some = new ArrayList<>(levels);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(3));
    }

    private static Condition share(Random random) {
        String bound = Decimal.ofUnscaled(random.nextInt(101), 2).toString();
        return switch (random.nextInt(6)) {
            case 0 -> SHARE.atLeast(bound);
            case 1 -> SHARE.lessThan("0." + (1 + random.nextInt(9)));
            case 2 -> SHARE.isExactly(bound);
            case 3 -> SHARE.atMost(BOUND);
            case 4 -> SHARE.in("(0." + random.nextInt(5) + ", 0." + (5 + random.nextInt(5)) + "]");
            default -> SHARE.moreThan(BOUND);
        };
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 11 : 7);
        return switch (kind) {
            case 0 -> share(random);
            case 1 -> VISITS.in("[" + random.nextInt(5) + ", inf)");
            case 2 -> STATED.isAnyOf(some(GRADE.values(), random));
            case 3 -> random.nextBoolean() ? BLOCKED.isTrue() : BLOCKED.isKnown();
            case 4 ->
                REGION.isAnyOf(
                        List.of(TEXTS.get(random.nextInt(TEXTS.size())), TEXTS.get(random.nextInt(TEXTS.size()))));
            case 5 -> ENDS.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1 + random.nextInt(12), 2));
            case 6 -> REGION.is(TEXTS.get(random.nextInt(TEXTS.size())));
            case 7 -> condition(random, depth - 1).and(condition(random, depth - 1));
            case 8 -> condition(random, depth - 1).or(condition(random, depth - 1));
            case 9 -> condition(random, depth - 1).not();
            default ->
                Condition.atLeast(
                        1, condition(random, depth - 1), SHARE.isKnown().and(BLOCKED.isFalse()));
        };
    }

    @Property(tries = 300)
    void writingAndReadingIsTheIdentity(@ForAll("policies") Policy policy, @ForAll PolicyFormat format) {
        String written = PolicyFile.write(policy, format, List.of());

        Policy read = PolicyFile.readUnverified("generated", written, format, Vocabulary.empty());

        assertThat(read.graph().canonicalForm()).isEqualTo(policy.graph().canonicalForm());
        assertThat(read.fingerprint()).isEqualTo(policy.fingerprint());
        assertThat(PolicyFile.write(read, format, List.of())).isEqualTo(written);
    }

    // ---- mutations

    private static final String YAML = everyKind();
    private static final String JSON = PolicyFile.write(
            PolicyFile.readUnverified("every-kind", YAML, PolicyFormat.YAML, Vocabulary.empty()),
            PolicyFormat.JSON,
            PolicyFileTest.LANGUAGES);

    private static String everyKind() {
        try {
            return Files.readString(PolicyFileTest.EVERY_KIND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 1500)
    void aMutatedFileIsAPolicyOrHasProblemsWithTheirPlaces(@ForAll Random random, @ForAll PolicyFormat format) {
        String text = format == PolicyFormat.YAML ? YAML : JSON;
        for (int mutations = random.nextInt(3); mutations >= 0; mutations--) {
            text = mutated(text, random);
        }
        try {
            Policy policy = PolicyFile.readUnverified("mutated", text, format, StandardPolicy.vocabulary());
            assertThat(policy.fingerprint()).hasSize(64);
        } catch (PolicyFileException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).as("%s", problem).isPositive();
                assertThat(problem.column()).as("%s", problem).isPositive();
                assertThat(problem.message()).isNotBlank().isNotEqualTo("null");
            });
        }
    }

    private static String mutated(String text, Random random) {
        if (text.length() < 10) {
            return text;
        }
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(8));
        String tokens = "[]{}:,-\"'&*!|>%@#?~ \n\t\u0000\u0085\uFEFF\uD800azAZ019.=<";
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + tokens.charAt(random.nextInt(tokens.length())) + text.substring(at);
            case 2 -> text.substring(0, at) + tokens.charAt(random.nextInt(tokens.length())) + text.substring(at + 1);
            case 3 -> text.substring(0, at);
            case 4 -> text.substring(0, to) + text.substring(at);
            case 5 -> withWordsSwapped(text, random);
            case 6 -> withoutLine(text, random);
            default -> withWordReplaced(text, random);
        };
    }

    private static String withWordsSwapped(String text, Random random) {
        String[] words = text.split("(?<=[^a-zA-Z0-9.-])|(?=[^a-zA-Z0-9.-])", -1);
        int one = random.nextInt(words.length);
        int other = random.nextInt(words.length);
        String kept = words[one];
        words[one] = words[other];
        words[other] = kept;
        return String.join("", words);
    }

    private static String withoutLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private static String withWordReplaced(String text, Random random) {
        List<String> strange = List.of(
                "null",
                "[]",
                "{}",
                "\"\"",
                "1e400",
                "-1",
                "99999999999",
                "NaN",
                "inf",
                "always",
                "known",
                "[[]]",
                "{a: b}",
                "!!binary x",
                "2026-02-30",
                "not not known",
                "{\"all\": []}",
                "x".repeat(200));
        String[] words = text.split("(?<=[^a-zA-Z0-9.-])|(?=[^a-zA-Z0-9.-])", -1);
        words[random.nextInt(words.length)] = strange.get(random.nextInt(strange.size()));
        return String.join("", words);
    }
}
