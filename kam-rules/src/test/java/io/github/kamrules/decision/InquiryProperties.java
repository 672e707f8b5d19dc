package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Every claim of an inquiry, checked by giving the inputs every value that matters and deciding the case from the start. */
class InquiryProperties {

    @Provide
    Arbitrary<GraphCase> cases() {
        return GraphCases.any();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void countsAreWhatDecidingEveryCaseGives(@ForAll("cases") GraphCase of) {
        for (Decision<?> decision : of.graph().decisions()) {
            Inquiry inquiry = of.graph().inquire(decision, of.values());
            boolean undecided = isUndecided(of, decision, Map.of());
            assertThat(inquiry.questions().isEmpty())
                    .as("%s of %s", decision, of)
                    .isEqualTo(!undecided);
            inquiry.questions().forEach(question -> assertCounts(of, decision, question, inquiry.exact()));
        }
    }

    private static void assertCounts(GraphCase of, Decision<?> decision, Inquiry.Question question, boolean exact) {
        List<Object> values = values(of, question.input());
        long settled = values.stream()
                .filter(value -> isSettled(of, decision, Map.of(question.input(), value)))
                .count();
        if (question.cases() == 0) {
            // Of what code reads, even if only in place of a default, no cases can be told apart.
            assertThat(exact && question.couldChange() && !restsOnCode(of, decision))
                    .as("%s of %s", question, of)
                    .isFalse();
            return;
        }
        String as = decision + ", " + question + " of " + of;
        assertThat(question.alwaysSettles()).as(as).isEqualTo(settled == values.size());
        assertThat(question.settled() == 0).as(as).isEqualTo(settled == 0);
        if (!(question.input() instanceof NumberInput) && !(question.input() instanceof DateInput)) {
            assertThat(question.cases()).as(as).isEqualTo(values.size());
            assertThat(question.settled()).as(as).isEqualTo((int) settled);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void theSettlingSetsAreTheSmallestOnes(@ForAll("cases") GraphCase of) {
        for (Decision<?> decision : of.graph().decisions()) {
            Inquiry inquiry = of.graph().inquire(decision, of.values());
            List<Input> open = inquiry.questions().stream()
                    .filter(question -> question.cases() > 0)
                    .map(Inquiry.Question::input)
                    .toList();
            Set<Set<Input>> expected = new HashSet<>();
            for (int size = 1; size <= Math.min(inquiry.setsTriedUpTo(), open.size()); size++) {
                for (Set<Input> set : Sets.combinations(Set.copyOf(open), size)) {
                    if (expected.stream().noneMatch(set::containsAll) && settles(of, decision, List.copyOf(set))) {
                        expected.add(Set.copyOf(set));
                    }
                }
            }
            assertThat(inquiry.settling().stream().<Set<Input>>map(Set::copyOf).toList())
                    .as("%s of %s", decision, of)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static boolean settles(GraphCase of, Decision<?> decision, List<Input> set) {
        List<List<Object>> values = set.stream().map(input -> values(of, input)).toList();
        return Lists.cartesianProduct(values).stream().allMatch(combination -> {
            Map<Input, Object> given = new LinkedHashMap<>();
            for (int i = 0; i < set.size(); i++) {
                given.put(set.get(i), combination.get(i));
            }
            return isSettled(of, decision, given);
        });
    }

    private static boolean isSettled(GraphCase of, Decision<?> decision, Map<Input, Object> given) {
        Verdict<?> verdict = verdict(of, decision, given);
        return verdict instanceof Verdict.Decided<?> || verdict instanceof Verdict.NotApplicable<?>;
    }

    private static boolean isUndecided(GraphCase of, Decision<?> decision, Map<Input, Object> given) {
        return verdict(of, decision, given) instanceof Verdict.Undecided<?>;
    }

    private static Verdict<?> verdict(GraphCase of, Decision<?> decision, Map<Input, Object> given) {
        given.forEach((input, value) -> of.known.put(input.id(), value));
        Verdict<?> verdict = of.graph().decide(of.values()).verdict(decision);
        given.keySet().forEach(input -> of.known.remove(input.id()));
        return verdict;
    }

    /** Returns one value of every cell of a number or date, and every other value; of texts also one that nobody asks for. */
    private static boolean restsOnCode(GraphCase of, Decision<?> decision) {
        return of.graph().logic(decision) instanceof Code<?>
                || of.graph().requirements(decision).stream()
                        .anyMatch(read -> read instanceof Decision<?> below && restsOnCode(of, below));
    }

    private static List<Object> values(GraphCase of, Input input) {
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        Plan plan = of.graph().plan();
        int slot = plan.inputs.indexOf(input);
        if (input.domain().mayNotApply()) {
            values.add(GraphCase.NONE);
        }
        if (input.domain() instanceof Domain.Numbers numbers) {
            values.addAll(witnesses(plan, slot, numbers));
        } else if (input.domain() instanceof Domain.Dates dates) {
            witnesses(plan, slot, dates.days())
                    .forEach(day -> values.add(LocalDate.ofEpochDay(day.value().longValueExact())));
        } else if (input.domain() instanceof Domain.Levels levels) {
            addAll(levels.scale(), values);
        } else if (input.domain() instanceof Domain.Flags) {
            values.add(true, false);
        } else {
            values.addAll(plan.texts.get(slot).keySet()).add("something else");
        }
        return values.build();
    }

    private static void addAll(Scale<?> scale, ImmutableList.Builder<Object> values) {
        values.addAll(scale.values());
    }

    private static List<Decimal> witnesses(Plan plan, int slot, Domain.Numbers domain) {
        List<Decimal> witnesses = new ArrayList<>();
        for (int state : plan.statesOf(slot)) {
            if (state != 0) {
                witnesses.add(plan.cellsOf(slot).witness(state, domain).orElseThrow());
            }
        }
        return witnesses;
    }
}
