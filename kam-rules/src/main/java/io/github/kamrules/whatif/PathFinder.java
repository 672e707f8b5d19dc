package io.github.kamrules.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the smallest changes of facts that lead one account to another answer: what would make this account a key account?
 *
 * <pre>{@code
 * PathFinder finder = PathFinder.of(policy,
 *     Lever.raise(REVENUE).inStepsOf("10000").upTo("600000"),
 *     Lever.raise(STATED_RELATIONSHIP_STRENGTH).costing("5"));
 * finder.paths(assessment, TIER, Tiers.KEY).toText(Locale.ENGLISH);
 * }</pre>
 *
 * <p>The whole graph is decided again for each try, with the other accounts as they are: the account's own part in the totals
 * moves with its revenue. Facts that are missing stay missing, and defaults stand in for them, unless a lever sets them. The
 * search goes from cheap to dear, so that the first path is the cheapest; a path to which something could be left out is none.
 * Where a rank among all accounts counts, a number is followed to the step where it is enough, on the ground that once enough
 * is enough from there on up to the next bound. Immutable and thread-safe.
 */
public final class PathFinder {

    /** How many paths are returned at most. */
    private static final int MAX_PATHS = 5;
    /** How many combinations are decided at most. */
    private static final int MAX_TRIES = 50_000;

    private final Policy policy;
    private final ImmutableList<Lever> levers;
    private final int maxTries;

    private PathFinder(Policy policy, List<Lever> levers, int maxTries) {
        this.policy = policy;
        this.levers = ImmutableList.copyOf(levers);
        this.maxTries = maxTries;
    }

    /**
     * Returns a finder.
     *
     * @param policy the policy by which accounts are decided
     * @param levers the facts that can be changed; one that no decision reads changes nothing
     * @return the finder
     * @throws IllegalArgumentException if there is no lever, or two of them move the same fact the same way
     */
    public static PathFinder of(Policy policy, Lever... levers) {
        checkArgument(
                levers.length > 0,
                "A path finder needs at least one fact that can be changed.\nMaybe Lever.raise(REVENUE).");
        Set<String> seen = new HashSet<>();
        for (Lever lever : levers) {
            checkArgument(
                    seen.add(lever.fact().id()),
                    "The fact (%s) has two levers.\nMaybe use two finders, one for each.",
                    lever.fact().id());
        }
        return new PathFinder(policy, Arrays.asList(levers), MAX_TRIES);
    }

    PathFinder trying(int most) {
        return new PathFinder(policy, levers, most);
    }

    /**
     * Returns what would lead an account to an answer.
     *
     * @param <V> the type of the answer
     * @param assessment the account, assessed under the policy of this finder
     * @param decision a decision of the policy
     * @param wanted the answer that is wanted
     * @return the paths, or why there is none
     * @throws IllegalArgumentException if the assessment was made under another policy, or the policy does not define the
     *     decision, or it cannot give the answer
     */
    public <V> Paths paths(Assessment assessment, Decision<V> decision, V wanted) {
        return pathsToAny(assessment, decision, List.of(wanted));
    }

    /**
     * Returns what would lead an account to a level or a higher one.
     *
     * @param <T> the type of the levels
     * @param assessment the account, assessed under the policy of this finder
     * @param decision a decision of the policy, on an ordered scale
     * @param lowest the lowest level that is wanted
     * @return the paths, or why there is none
     * @throws IllegalArgumentException if the assessment was made under another policy, or the policy does not define the
     *     decision, or its scale has no order or lacks the level
     */
    public <T> Paths pathsToAtLeast(Assessment assessment, LevelDecision<T> decision, T lowest) {
        checkArgument(
                decision.scale().isOrdered(),
                "The levels of the decision (%s) have no order, so there is none above another.",
                decision.id());
        List<T> levels = decision.scale().values();
        return pathsToAny(assessment, decision, levels.subList(decision.scale().indexOf(lowest), levels.size()));
    }

    /**
     * Returns what would make a strategy be recommended.
     *
     * @param assessment the account, assessed under the policy of this finder
     * @param strategy the id of a strategy of the policy
     * @return the paths, or why there is none; conflicts with other strategies play no part
     * @throws IllegalArgumentException if the assessment was made under another policy, or the policy lacks the strategy
     */
    public Paths pathsTo(Assessment assessment, StrategyId strategy) {
        return paths(
                assessment,
                policy.strategy(strategy)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The strategy (" + strategy.value() + ") is not in the " + policy + "."))
                        .decision(),
                Recommended.YES);
    }

    private <V> Paths pathsToAny(Assessment assessment, Decision<V> decision, List<? extends V> wanted) {
        checkArgument(
                assessment.policy().fingerprint().equals(policy.fingerprint()),
                "The account was assessed under the %s, but paths are looked for under the %s.\n"
                        + "Maybe assess it under that policy first.",
                assessment.policy(),
                policy);
        return new Search<>(assessment, decision, wanted).run();
    }

    /** One search for one account. */
    private final class Search<V> {

        private final DecisionGraph graph = policy.graph();
        private final Texts texts = policy.texts().plus(WhatIfTexts.bundle());
        private final Assessment assessment;
        private final Decision<V> decision;
        private final Set<Object> wanted;
        private final int index;
        private final DecisionBuffer buffer;
        private final List<Alternatives> levers = new ArrayList<>();
        private final Message target;
        private int tries;

        Search(Assessment assessment, Decision<V> decision, List<? extends V> wanted) {
            this.assessment = assessment;
            this.decision = decision;
            this.wanted = new HashSet<>(wanted);
            index = graph.indexOf(decision);
            target = Paths.text(wanted.size() == 1 ? "target" : "target-any")
                    .with("decision", decision.label())
                    .with(
                            "answers",
                            wanted.stream()
                                    .map(answer -> DecisionTexts.value(decision, answer))
                                    .toList());
            buffer = assessment.newBuffer();
            FactContext context = FactContext.of(assessment.account(), assessment.statistics());
            for (Lever lever : PathFinder.this.levers) {
                levers.add(Alternatives.of(lever, context, assessment.newBuffer(), graph));
            }
        }

        /** A combination: for each lever its alternative. */
        @SuppressWarnings("ArrayRecordComponent") // private, never compared
        private record Node(int[] at, Decimal cost, int changes) {}

        Paths run() {
            if (leads(buffer)) {
                return result(Paths.Outcome.ALREADY_THERE, List.of(), true, statement("already"));
            }
            if (levers.stream().noneMatch(Alternatives::isRead)) {
                return result(Paths.Outcome.NONE, List.of(), true, statement("none-reads"));
            }
            List<int[]> found = new ArrayList<>();
            List<Path> paths = new ArrayList<>();
            PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparing(Node::cost)
                    .thenComparing(Node::changes)
                    .thenComparing(Node::at, (a, b) -> Arrays.compare(b, a)));
            open.add(new Node(new int[levers.size()], Decimal.ZERO, 0));
            while (!open.isEmpty() && paths.size() < MAX_PATHS && tries < maxTries) {
                Node node = open.poll();
                if (found.stream().anyMatch(path -> isWithin(path, node.at))) {
                    continue;
                }
                if (node.changes > 0 && tryOut(node.at)) {
                    found.add(node.at);
                    paths.add(path(node.at));
                    continue;
                }
                expand(node, open);
            }
            paths.sort(Comparator.comparing(Path::cost)
                    .thenComparing(path -> path.changes().size()));
            boolean complete = open.isEmpty() || paths.size() == MAX_PATHS;
            return paths.isEmpty()
                    ? result(Paths.Outcome.NONE, paths, complete, complete ? noPath() : statement("none-in-time"))
                    : result(Paths.Outcome.FOUND, paths, complete, statement("found"));
        }

        /** Goes one alternative further with one lever, so that each combination comes up once. */
        private void expand(Node node, PriorityQueue<Node> open) {
            int last = 0;
            for (int i = 0; i < node.at.length; i++) {
                last = node.at[i] > 0 ? i : last;
            }
            for (int i = last; i < node.at.length; i++) {
                if (node.at[i] + 1 < levers.get(i).size()) {
                    int[] next = node.at.clone();
                    next[i]++;
                    open.add(node(next));
                }
            }
        }

        private Node node(int[] at) {
            Decimal cost = Decimal.ZERO;
            int changes = 0;
            for (int i = 0; i < at.length; i++) {
                cost = cost.plus(levers.get(i).cost(levers.get(i).steps(at[i])));
                changes += at[i] > 0 ? 1 : 0;
            }
            return new Node(at, cost, changes);
        }

        /** Returns whether a combination goes at least as far as a path with every lever. */
        private static boolean isWithin(int[] path, int[] at) {
            return IntStream.range(0, at.length).allMatch(i -> path[i] <= at[i]);
        }

        private boolean tryOut(int[] at) {
            tries++;
            return leads(changed(steps(at)));
        }

        private int[] steps(int[] at) {
            return IntStream.range(0, at.length)
                    .map(i -> levers.get(i).steps(at[i]))
                    .toArray();
        }

        /** Returns a buffer in which the facts are changed. */
        private DecisionBuffer changed(int[] steps) {
            policy.facts().read(FactContext.of(assessment.account(), assessment.statistics()), buffer);
            for (int i = 0; i < steps.length; i++) {
                if (steps[i] > 0) {
                    levers.get(i).give(steps[i], buffer);
                }
            }
            return buffer;
        }

        private boolean leads(DecisionBuffer of) {
            of.decide();
            long code = of.code(index);
            return Outcomes.isValue(code)
                    && graph.answer(decision, code).filter(wanted::contains).isPresent();
        }

        /** Returns the path of a combination, with no more steps of each lever than it takes. */
        private Path path(int[] at) {
            int[] steps = steps(at);
            for (int i = 0; i < at.length; i++) {
                if (at[i] > 0) {
                    steps[i] = fewest(steps, i, levers.get(i).steps(at[i] - 1));
                }
            }
            List<Change> changes = new ArrayList<>();
            Decimal cost = Decimal.ZERO;
            for (int i = 0; i < at.length; i++) {
                if (steps[i] > 0) {
                    Change change = levers.get(i).change(steps[i]);
                    changes.add(change);
                    cost = cost.plus(change.cost());
                }
            }
            DecisionBuffer again = assessment.newBuffer();
            for (int i = 0; i < at.length; i++) {
                if (steps[i] > 0) {
                    levers.get(i).give(steps[i], again);
                }
            }
            if (!leads(again)) {
                throw new IllegalStateException("The path " + changes + " does not lead to " + wanted + ".");
            }
            return new Path(changes, cost);
        }

        /** Returns the fewest steps of one lever that are enough, more than a number that is not. */
        private int fewest(int[] steps, int lever, int notEnough) {
            int low = notEnough;
            int high = steps[lever];
            int[] tried = steps.clone();
            while (high - low > 1) {
                tried[lever] = (low + high) >>> 1;
                if (leads(changed(tried))) {
                    high = tried[lever];
                } else {
                    low = tried[lever];
                }
            }
            return high;
        }

        private Message noPath() {
            int[] furthest =
                    levers.stream().mapToInt(l -> l.steps(l.size() - 1)).toArray();
            DecisionBuffer at = changed(furthest);
            at.decide();
            for (Decision<?> kept : graph.decisions()) {
                if (graph.logic(kept) instanceof Stability<?> stability && restsOn(decision, kept)) {
                    Decision<?> raw = stability.raw();
                    Optional<?> answer = at.verdict(raw).value().filter(wanted::contains);
                    if (answer.isPresent()) {
                        return statement("none-kept")
                                .with("raw", raw.label())
                                .with("answer", DecisionTexts.value(raw, answer.get()));
                    }
                }
            }
            Verdict<V> verdict = at.verdict(decision);
            return verdict.match(
                    decided -> statement("none-still").with("answer", DecisionTexts.value(decision, decided.answer())),
                    none -> statement("none-not-applicable"),
                    undecided -> statement("none-undecided")
                            .with(
                                    "facts",
                                    undecided.missing().stream()
                                            .filter(missing -> missing.couldChange())
                                            .map(missing -> missing.input().label())
                                            .toList()),
                    failed -> statement("none-failed")
                            .with("failure", failed.failure().toString()));
        }

        private boolean restsOn(Decision<?> reader, Decision<?> read) {
            return reader.equals(read)
                    || graph.requirements(reader).stream()
                            .anyMatch(below -> below instanceof Decision<?> next && restsOn(next, read));
        }

        private Message statement(String key) {
            return Paths.text(key).with("target", target);
        }

        private Paths result(Paths.Outcome outcome, List<Path> paths, boolean complete, Message statement) {
            return new Paths(outcome, paths, complete, statement, texts);
        }
    }
}
