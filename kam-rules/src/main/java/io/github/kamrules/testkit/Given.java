package io.github.kamrules.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.OverrideInputs;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Population;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.fact.FactReader;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that a test gives: the rules, an account among others or values, single facts, and answers of decisions. Immutable. */
final class Given {

    private final DecisionGraph graph;
    private final Texts texts;
    private final Optional<LocalDate> date;
    private final Optional<Place> place;
    private final Optional<InputValues> values;
    private final ImmutableList<Setting> settings;
    private final ImmutableList<FixedAnswer<?>> answers;

    /** An account among others. */
    private record Place(Portfolio portfolio, AccountId id) {
        Account account() {
            return portfolio.account(id).orElseThrow();
        }
    }

    /** A fact, and what was said of it. */
    private record Setting(Input input, String text, Consumer<InputValues.Builder> setter) {}

    /** A decision, and what stands in for its logic. */
    private record FixedAnswer<A>(Decision<A> decision, String text, Logic<A> logic) {
        void into(DecisionGraph.Builder graph) {
            graph.replace(decision, logic);
        }
    }

    private Given(
            DecisionGraph graph,
            Texts texts,
            Optional<LocalDate> date,
            Optional<Place> place,
            Optional<InputValues> values,
            List<Setting> settings,
            List<FixedAnswer<?>> answers) {
        this.graph = graph;
        this.texts = texts;
        this.date = date;
        this.place = place;
        this.values = values;
        this.settings = ImmutableList.copyOf(settings);
        this.answers = ImmutableList.copyOf(answers);
    }

    private static Given nothing(DecisionGraph graph, Texts texts) {
        return new Given(graph, texts, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static Given nothing(DecisionGraph graph) {
        return nothing(graph, Texts.of(KamTexts.core(), DecisionTexts.bundle(), FactTexts.bundle()));
    }

    static Given nothing(Policy policy) {
        return nothing(policy.graph(), policy.texts());
    }

    Optional<LocalDate> date() {
        return date;
    }

    Given asOf(LocalDate newDate) {
        Optional<Place> moved = place.map(it -> new Place(asOf(it.portfolio(), newDate), it.id()));
        return new Given(graph, texts, Optional.of(newDate), moved, values, settings, answers);
    }

    private static Portfolio asOf(Portfolio portfolio, LocalDate newDate) {
        Portfolio.Builder builder =
                Portfolio.builder().accounts(portfolio.accounts()).asOf(newDate);
        portfolio.currency().ifPresent(builder::currency);
        portfolio.rates().ifPresent(builder::rates);
        return builder.build();
    }

    Given in(Portfolio portfolio, AccountId id) {
        return new Given(
                graph,
                texts,
                Optional.of(portfolio.asOf()),
                Optional.of(new Place(portfolio, id)),
                Optional.empty(),
                settings,
                answers);
    }

    Given values(InputValues newValues) {
        return new Given(graph, texts, date, Optional.empty(), Optional.of(newValues), List.of(), answers);
    }

    Given set(Input input, String text, Consumer<InputValues.Builder> setter) {
        checkArgument(
                graph.inputs().contains(input),
                "The fact (%s) was given, but no decision here reads it; those that are read are %s.",
                input.id(),
                graph.inputs().stream().map(Input::id).toList());
        setter.accept(InputValues.builder()); // so that a wrong value is told here
        List<Setting> all = new ArrayList<>(settings);
        all.removeIf(other -> other.input().equals(input));
        all.add(new Setting(input, text, setter));
        return new Given(graph, texts, date, place, values, all, answers);
    }

    <A> Given answer(Decision<A> decision, String text, Logic<A> logic) {
        checkArgument(
                graph.defines(decision),
                "The answer of the decision (%s) was given, but nothing here rests on it; the decisions are %s.",
                decision.id(),
                graph.decisions().stream().map(Decision::id).toList());
        List<FixedAnswer<?>> all = new ArrayList<>(answers);
        all.removeIf(other -> other.decision().equals(decision));
        all.add(new FixedAnswer<>(decision, text, logic));
        return new Given(graph, texts, date, place, values, settings, all);
    }

    Parameter inForce(Parameter parameter) {
        return parameter
                .id()
                .flatMap(id -> Optional.ofNullable(graph.parameters().get(id)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The parameter (" + parameter + ") is none of these rules, which have "
                                + graph.parameters().keySet() + "."));
    }

    <V> Outcome<V> decide(Decision<V> decision) {
        DecisionGraph decided = answers.isEmpty() ? graph : graphWithAnswers();
        InputValues.Builder facts = base().toBuilder();
        settings.forEach(setting -> setting.setter().accept(facts));
        InputValues inputs = facts.build();
        if (place.isPresent() && graph.strata() > 0) {
            Place asked = place.get();
            inputs = inputs.among(
                    population(asked.portfolio()).in(decided), asked.portfolio().indexOf(asked.id()));
        } else if (decided.strata() > 0) {
            inputs = inputs.among(Population.none(decided), -1);
        }
        return new Outcome<>(decided.decide(inputs), decision, decided.explain(decision, inputs, texts), texts);
    }

    private DecisionGraph graphWithAnswers() {
        DecisionGraph.Builder fixed = graph.toBuilder();
        answers.forEach(answer -> answer.into(fixed));
        return fixed.build();
    }

    private InputValues base() {
        if (place.isPresent()) {
            PortfolioStatistics statistics = PortfolioStatistics.of(place.get().portfolio());
            return FactReader.of(graph).values(FactContext.of(place.get().account(), statistics));
        }
        return values.orElseGet(this::withoutHistory);
    }

    /** What is known of an account of which nothing is known: that nobody left behind a level of it. */
    private InputValues withoutHistory() {
        InputValues.Builder known = InputValues.builder();
        for (Decision<?> decision : graph.decisions()) {
            if (graph.logic(decision) instanceof Stability<?> stability) {
                StateInputs<?> state = stability.state();
                Stream.of(state.level(), state.days(), state.pendingLevel(), state.confirmations())
                        .forEach(known::notApplicable);
                known.flag(state.seen(), false);
            } else if (graph.logic(decision) instanceof Overridden<?> overridden) {
                OverrideInputs<?> override = overridden.override();
                Stream.of(override.level(), override.daysLeft(), override.reason())
                        .forEach(known::notApplicable);
            }
        }
        return known.build();
    }

    /** Makes what decisions that look at all accounts see, as a review does. */
    private Population population(Portfolio portfolio) {
        PortfolioStatistics statistics = PortfolioStatistics.of(portfolio);
        FactReader reader = FactReader.of(graph);
        List<Account> accounts = portfolio.accounts();
        Population.Builder all = Population.of(graph, accounts.size());
        DecisionBuffer buffer = graph.newBuffer();
        for (int stratum = 0; stratum < graph.strata(); stratum++) {
            for (int row = 0; row < accounts.size(); row++) {
                reader.read(FactContext.of(accounts.get(row), statistics), buffer);
                all.decide(row, buffer);
            }
            all.next();
        }
        return all.build();
    }

    private static String others(int others) {
        return others == 0 ? " alone" : " beside " + others + (others == 1 ? " other" : " others");
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        place.ifPresent(it -> parts.add("account (" + it.id() + ") as of "
                + it.portfolio().asOf()
                + others(it.portfolio().size() - 1)));
        values.ifPresent(it -> graph.inputs().forEach(input -> {
            it.value(input).ifPresent(value -> parts.add(input.id() + " = " + Shown.answer(value)));
            if (it.isNotApplicable(input)) {
                parts.add(input.id() + " does not apply");
            }
        }));
        settings.forEach(setting -> parts.add(setting.text()));
        answers.forEach(answer -> parts.add(answer.text()));
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }
}
