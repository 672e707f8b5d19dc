package io.github.kamrules.policyfile;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.verify.Finding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the parts of a policy stand in its file, and so which of them is to blame where it cannot be built or is found wrong. */
final class Places {

    private static final String GUARANTEE = "guarantee ";

    private final Problems problems;
    /** By the ids of decisions, those of strategies' triggers and of strategies. */
    private final Map<String, Spot> spots = new HashMap<>();

    private final Map<String, List<Spot>> rows = new HashMap<>();
    private final Map<Decision<?>, Logic<?>> logics = new LinkedHashMap<>();
    private final Map<Parameter, Setting> settings = new LinkedHashMap<>();

    Places(Problems problems) {
        this.problems = problems;
    }

    void decision(Node.Text id) {
        spots.put(id.value(), id.spot());
    }

    void strategy(Node.Text id) {
        spots.put("recommend." + id.value(), id.spot());
        spots.put(id.value(), id.spot());
    }

    void check(Node.Text id) {
        spots.put("check." + id.value(), id.spot());
    }

    void guarantee(Node.Text id) {
        spots.put(GUARANTEE + id.value(), id.spot());
    }

    void logic(Decision<?> decision, Logic<?> logic, List<Spot> rowSpots) {
        logics.put(decision, logic);
        rows.put(decision.id(), rowSpots);
    }

    void setting(Parameter parameter, Setting setting) {
        settings.put(parameter, setting);
    }

    /** Returns what the file sets parameters to that the policy which it starts from has. */
    Map<Parameter, Setting> settings() {
        return settings;
    }

    /** Finds out what is to blame for a policy that cannot be built. */
    void refused(String refusal, Optional<Policy> base, Spot file) {
        boolean complete = !problems.any();
        decisions();
        base.ifPresent(this::settings);
        if (complete && !problems.any()) {
            Spot spot = spots.entrySet().stream()
                    .filter(entry -> refusal.contains("(" + entry.getKey() + ")"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(file);
            problems.add(spot, refusal);
        }
    }

    /** Finds the decisions of the policy that this one starts from which what the file sets spoils. */
    private void settings(Policy base) {
        Isolation isolation = new Isolation(settings);
        base.graph().decisions().stream()
                .filter(decision -> !logics.containsKey(decision))
                .forEach(decision -> setting(isolation, decision, base));
    }

    private <V> void setting(Isolation isolation, Decision<V> decision, Policy base) {
        Logic<V> logic = base.graph().logic(decision);
        isolation
                .refusal(decision, logic)
                .ifPresent(refusal ->
                        isolation.culprit(decision, logic).ifPresent(setting -> problems.add(setting.spot(), refusal)));
    }

    /** Notes why decisions of the file, each on its own, cannot be answered as it says. */
    void decisions() {
        Isolation isolation = new Isolation(settings);
        logics.forEach((decision, logic) -> refusal(isolation, decision, logic)
                .ifPresent(refusal -> problems.add(requireNonNull(spots.get(decision.id())), refusal)));
    }

    @SuppressWarnings("unchecked") // logic is kept with the decision that it was read for
    private static <V> Optional<String> refusal(Isolation isolation, Decision<V> decision, Logic<?> logic) {
        return isolation.refusal(decision, (Logic<V>) logic);
    }

    /** Notes what the verification found, where it stands. */
    void found(Finding finding, Policy policy, Spot file) {
        Optional<String> decision = finding.place().decision();
        Spot spot = decision.map(spots::get)
                .or(() -> spots.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(GUARANTEE)
                                && finding.id().contains(entry.getKey().substring(GUARANTEE.length())))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(file);
        List<Spot> ofRows = decision.map(rows::get).orElse(List.of());
        List<Integer> rowsMeant = finding.place().rows();
        if (!rowsMeant.isEmpty() && rowsMeant.get(0) <= ofRows.size()) {
            spot = ofRows.get(rowsMeant.get(0) - 1);
        }
        problems.add(spot, finding.toText(policy.texts(), Locale.ENGLISH) + " [" + finding.id() + "]");
    }
}
