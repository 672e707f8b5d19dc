package io.github.kamrules.compare;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds what moved an account by deciding again with changes taken back. Policy and facts are told apart by a review in
 * between: the second policy over the first portfolio.
 */
final class Attribution {

    /** What the ids of the decisions that recommend strategies begin with. */
    private static final String TRIGGER = "recommend.";

    private static final String CHECK = "check.";

    private final PortfolioReview before;
    private final Supplier<PortfolioReview> middle;
    private final PortfolioReview after;
    private final PolicyDiff diff;
    /** The reviews of the first portfolio under the second policy with some of its changes taken back; none if there is no such policy. */
    private final ConcurrentMap<Set<PolicyChange>, Optional<PortfolioReview>> reviews = new ConcurrentHashMap<>();

    Attribution(PortfolioReview before, PortfolioReview after) {
        this.before = before;
        this.after = after;
        this.diff = PolicyDiff.of(before.policy(), after.policy());
        this.middle = Suppliers.memoize(this::between);
    }

    private PortfolioReview between() {
        if (before.portfolio().equals(after.portfolio())) {
            return after;
        }
        return before.policy() == after.policy()
                ? before
                : Reviewer.of(after.policy()).review(before.portfolio());
    }

    /** The causes of a move; none for an account that came or went. */
    List<Cause> causes(String decision, Move move) {
        if (move.from().kind() == Place.Kind.ABSENT || move.to().kind() == Place.Kind.ABSENT) {
            return List.of();
        }
        Place reached = Comparison.place(middle.get(), decision, move.account());
        List<Cause> causes = new ArrayList<>();
        if (!reached.equals(move.from())) {
            causes.addAll(policyCauses(decision, move.account(), move.from()));
        }
        if (!reached.equals(move.to())) {
            List<Cause> facts = factCauses(decision, move.account(), reached);
            boolean both = !causes.isEmpty();
            causes.addAll(facts);
            if (both) { // a part of the way each, so neither alone
                causes.replaceAll(it -> new Cause(it.kind(), it.part(), it.message(), false));
            }
        }
        return ImmutableList.copyOf(causes);
    }

    private List<Cause> policyCauses(String decision, AccountId account, Place from) {
        Set<String> cone = new LinkedHashSet<>(cone(before.policy(), decision));
        cone.addAll(cone(after.policy(), decision));
        List<PolicyChange> changes =
                diff.changes().stream().filter(change -> concerns(change, cone)).toList();
        return smallest(
                        changes,
                        back -> back.size() == changes.size()
                                || outcome(back, decision, account).equals(Optional.of(from)))
                .entrySet()
                .stream()
                .map(it -> new Cause(
                        kindOf(it.getKey()), it.getKey().part(), it.getKey().message(), it.getValue()))
                .toList();
    }

    private Optional<Place> outcome(Set<PolicyChange> back, String decision, AccountId account) {
        return reviews.computeIfAbsent(back, this::reviewWithout)
                .map(review -> Comparison.place(review, decision, account));
    }

    private Optional<PortfolioReview> reviewWithout(Set<PolicyChange> back) {
        try {
            Policy policy = Mixed.of(before.policy(), after.policy(), back);
            return Optional.of(Reviewer.of(policy).review(before.portfolio()));
        } catch (IllegalArgumentException e) { // what one change took away, another one needs
            return Optional.empty();
        }
    }

    private static Cause.Kind kindOf(PolicyChange change) {
        return switch (change.kind()) {
            case PARAMETER -> Cause.Kind.PARAMETER;
            case DEFAULT -> Cause.Kind.DEFAULT;
            default -> Cause.Kind.LOGIC;
        };
    }

    private boolean concerns(PolicyChange change, Set<String> cone) {
        return switch (change.kind()) {
            case PARAMETER -> true;
            case DECISION, LOGIC, SCALE, INPUT -> cone.contains(change.part());
            case DEFAULT ->
                cone.contains(change.part().substring(0, change.part().indexOf(' ')));
            case STRATEGY, TRIGGER -> cone.contains(TRIGGER + change.part());
            case CHECK -> cone.contains(CHECK + change.part());
        };
    }

    /**
     * Returns the changes that suffice by themselves, each true; else a smallest set of which none can be left out, each
     * false. All of them together always suffice.
     */
    private static <C> Map<C, Boolean> smallest(List<C> changes, Predicate<Set<C>> suffice) {
        Map<C, Boolean> found = new LinkedHashMap<>();
        for (C change : changes) {
            if (suffice.test(ImmutableSet.of(change))) {
                found.put(change, true);
            }
        }
        if (found.isEmpty()) {
            Set<C> left = new LinkedHashSet<>(changes);
            for (C change : changes) {
                Set<C> fewer = new LinkedHashSet<>(left);
                fewer.remove(change);
                if (!fewer.isEmpty() && suffice.test(ImmutableSet.copyOf(fewer))) {
                    left = fewer;
                }
            }
            left.forEach(change -> found.put(change, false));
        }
        return found;
    }

    /** The ids of a decision and of all that it reads, directly or not. */
    private static Set<String> cone(Policy policy, String decision) {
        Set<String> ids = new LinkedHashSet<>();
        policy.decision(decision).ifPresent(it -> collect(policy.graph(), it, ids));
        return ids;
    }

    private static void collect(DecisionGraph graph, Operand operand, Set<String> ids) {
        if (ids.add(operand.id()) && operand instanceof Decision<?> decision) {
            graph.requirements(decision).forEach(read -> collect(graph, read, ids));
        }
    }

    private List<Cause> factCauses(String decision, AccountId account, Place from) {
        DecisionGraph graph = after.policy().graph();
        Set<String> cone = cone(after.policy(), decision);
        InputValues was = middle.get().assessment(account).facts();
        InputValues is = after.assessment(account).facts();
        List<Optional<Input>> changes = new ArrayList<>();
        for (Input input : graph.inputs()) {
            if (cone.contains(input.id()) && differs(was, is, input)) {
                changes.add(Optional.of(input));
            }
        }
        if (graph.strata() > 0) {
            changes.add(Optional.empty()); // the other accounts
        }
        Decision<?> asked = after.policy().decision(decision).orElseThrow();
        Predicate<Set<Optional<Input>>> suffice = back -> {
            if (back.size() == changes.size()) {
                return true;
            }
            InputValues mixed = among(mixed(was, is, back, changes), back.contains(Optional.<Input>empty()), account);
            long code = graph.decide(mixed).code(graph.indexOf(asked));
            return Comparison.place(after.policy(), asked, code).equals(from);
        };
        List<Cause> causes = new ArrayList<>();
        smallest(changes, suffice)
                .forEach((change, alone) -> causes.add(change.map(input ->
                                new Cause(Cause.Kind.FACT, input.id(), fact(graph, cone, was, is, input), alone))
                        .orElseGet(() -> new Cause(Cause.Kind.OTHERS, "", Words.message("others"), alone))));
        return causes;
    }

    private InputValues among(InputValues values, boolean othersAsBefore, AccountId account) {
        PortfolioReview others = othersAsBefore ? middle.get() : after;
        return values.among(others.population(), others.portfolio().indexOf(account));
    }

    private static InputValues mixed(
            InputValues was, InputValues is, Set<Optional<Input>> back, List<Optional<Input>> changes) {
        if (changes.stream().filter(Optional::isPresent).allMatch(back::contains)) {
            return was;
        }
        InputValues.Builder mixed = is.toBuilder();
        back.stream().flatMap(Optional::stream).forEach(input -> put(input, was, mixed.sink(input)));
        return mixed.build();
    }

    private static boolean differs(InputValues was, InputValues is, Input input) {
        return !was.value(input).equals(is.value(input)) || was.isNotApplicable(input) != is.isNotApplicable(input);
    }

    private static void put(Input input, InputValues was, InputSink sink) {
        Optional<Object> value = was.value(input);
        if (was.isNotApplicable(input)) {
            sink.notApplicable();
        } else if (value.isEmpty()) {
            sink.missing();
        } else if (input instanceof NumberInput && value.get() instanceof Ratio share) {
            int places =
                    Math.max(share.part().value().scale(), share.whole().value().scale());
            sink.share(unscaled(share.part(), places), unscaled(share.whole(), places));
        } else if (input instanceof NumberInput) {
            sink.number((Decimal) value.get());
        } else if (input instanceof DateInput) {
            sink.date((LocalDate) value.get());
        } else if (input instanceof FlagInput) {
            sink.flag((Boolean) value.get());
        } else if (input instanceof TextInput) {
            sink.text((String) value.get());
        } else if (input instanceof LevelInput<?> level) {
            sink.level(level.scale().values().indexOf(value.get()));
        }
    }

    private static long unscaled(Decimal number, int places) {
        return number.value().setScale(places).unscaledValue().longValueExact();
    }

    private static Message fact(DecisionGraph graph, Set<String> cone, InputValues was, InputValues is, Input input) {
        List<Object> bounds = boundsBetween(graph, cone, was, is, input);
        Message message = Words.message(bounds.isEmpty() ? "fact" : bounds.size() == 1 ? "fact-bound" : "fact-bounds")
                .with("fact", input.label())
                .with("before", value(was, input))
                .with("after", value(is, input));
        return bounds.isEmpty() ? message : message.with("bounds", bounds);
    }

    private static Object value(InputValues values, Input input) {
        if (values.isNotApplicable(input)) {
            return Words.message("none");
        }
        return values.value(input).map(it -> DecisionTexts.value(input, it)).orElseGet(() -> Words.message("unknown"));
    }

    /** The bounds of a number that its two values lie on different sides of, smallest first. */
    private static List<Object> boundsBetween(
            DecisionGraph graph, Set<String> cone, InputValues was, InputValues is, Input input) {
        Optional<Object> low = was.value(input);
        Optional<Object> high = is.value(input);
        if (!(input instanceof NumberInput number) || low.isEmpty() || high.isEmpty()) {
            return List.of();
        }
        Set<Decimal> bounds = new TreeSet<>();
        for (Decision<?> decision : graph.decisions()) {
            if (cone.contains(decision.id())) {
                for (Condition condition : graph.logic(decision).conditions()) {
                    condition.forEachTest(test -> bounds(graph, test, input).stream()
                            .filter(it -> side(low.get(), it) != side(high.get(), it))
                            .forEach(bounds::add));
                }
            }
        }
        return bounds.stream()
                .<Object>map(
                        bound -> DecisionTexts.quantity(bound, number.domain().unit()))
                .toList();
    }

    private static List<Decimal> bounds(DecisionGraph graph, Condition.Test test, Input input) {
        List<Decimal> bounds = new ArrayList<>();
        if (test instanceof Condition.NumberTest number && number.operand().id().equals(input.id())) {
            number.low().ifPresent(it -> bounds.add(inForce(graph, it)));
            number.high().ifPresent(it -> bounds.add(inForce(graph, it)));
        }
        return bounds;
    }

    private static Decimal inForce(DecisionGraph graph, Parameter parameter) {
        return parameter
                .id()
                .map(id -> graph.parameters().getOrDefault(id, parameter))
                .orElse(parameter)
                .value();
    }

    private static int side(Object value, Decimal bound) {
        return Integer.signum(
                value instanceof Ratio share ? share.compareTo(bound) : ((Decimal) value).compareTo(bound));
    }

    /** Policies between two others. */
    private static final class Mixed {

        private Mixed() {}

        /** The second policy with some of its changes taken back. */
        static Policy of(Policy before, Policy after, Set<PolicyChange> back) {
            Policy.Builder builder = after.extend("mixed", "1");
            Set<String> reverted = new LinkedHashSet<>();
            for (PolicyChange change : back) {
                decisionOf(change).filter(id -> before.decision(id).isPresent()).ifPresent(reverted::add);
            }
            for (String id : reverted) {
                before.decision(id).ifPresent(it -> logic(builder, after, before.graph(), it));
            }
            for (PolicyChange change : back) {
                if (change.kind() == PolicyChange.Kind.PARAMETER) {
                    Parameter was = before.graph().parameters().get(change.part());
                    if (was != null) {
                        builder.set(was, was.value().toString(), KnowledgeSource.assumed("before"));
                    }
                }
            }
            builder.withoutDefaults();
            for (DefaultUsed it : after.graph().defaults()) {
                if (!reverted.contains(it.decision().id()) && !isIn(back, it)) {
                    put(builder, it.decision(), it);
                }
            }
            for (DefaultUsed it : before.graph().defaults()) {
                boolean made = reverted.contains(it.decision().id()) || isIn(back, it);
                if (made) {
                    put(builder, it.decision(), it);
                }
            }
            return builder.buildUnverified(); // it is to be decided with once, not to be used
        }

        /** The decision that a change makes otherwise, if it is not one of a number only. */
        private static Optional<String> decisionOf(PolicyChange change) {
            return switch (change.kind()) {
                case DECISION, LOGIC, SCALE -> Optional.of(change.part());
                case STRATEGY, TRIGGER -> Optional.of(TRIGGER + change.part());
                case CHECK -> Optional.of(CHECK + change.part());
                case PARAMETER, DEFAULT, INPUT -> Optional.empty();
            };
        }

        private static boolean isIn(Set<PolicyChange> back, DefaultUsed it) {
            String part = it.decision().id() + " " + it.input().id();
            return back.stream()
                    .anyMatch(change -> change.kind() == PolicyChange.Kind.DEFAULT
                            && change.part().equals(part));
        }

        private static <V> void logic(Policy.Builder builder, Policy after, DecisionGraph graph, Decision<V> decision) {
            Logic<V> logic = graph.logic(decision);
            if (after.decision(decision.id()).isPresent()) {
                builder.replace(decision, logic);
            } else {
                builder.decide(decision, logic);
            }
        }

        private static void put(Policy.Builder builder, Decision<?> decision, DefaultUsed it) {
            Input input = it.input();
            if (input instanceof NumberInput number) {
                builder.defaultFor(decision, number, it.value().toString(), it.source());
            } else if (input instanceof DateInput date) {
                builder.defaultFor(decision, date, (LocalDate) it.value(), it.source());
            } else if (input instanceof FlagInput flag) {
                builder.defaultFor(decision, flag, (Boolean) it.value(), it.source());
            } else if (input instanceof LevelInput<?> level) {
                level(builder, decision, level, it);
            }
        }

        private static <T> void level(
                Policy.Builder builder, Decision<?> decision, LevelInput<T> input, DefaultUsed it) {
            T value = input.scale().value(input.scale().values().indexOf(it.value()));
            builder.defaultFor(decision, input, value, it.source());
        }
    }
}
