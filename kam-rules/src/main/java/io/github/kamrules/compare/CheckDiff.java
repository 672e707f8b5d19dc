package io.github.kamrules.compare;

import io.github.kamrules.check.Check;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The checks that two policies do not have in common, or not alike. */
final class CheckDiff {

    private final Policy before;
    private final Policy after;
    private final List<PolicyChange> found = new ArrayList<>();

    private CheckDiff(Policy before, Policy after) {
        this.before = before;
        this.after = after;
    }

    static List<PolicyChange> of(Policy before, Policy after) {
        CheckDiff diff = new CheckDiff(before, after);
        diff.compare();
        return diff.found;
    }

    private static Map<String, CheckRule> checks(Policy policy) {
        return policy.checks().stream()
                .collect(Collectors.toMap(rule -> rule.check().id(), Function.identity()));
    }

    private void compare() {
        Map<String, CheckRule> was = checks(before);
        Map<String, CheckRule> is = checks(after);
        TreeSet<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        for (String id : ids) {
            CheckRule old = was.get(id);
            CheckRule now = is.get(id);
            if (old == null && now != null) {
                add(
                        id,
                        "check-added",
                        now.check(),
                        List.of(Words.message("check-when")
                                .with("condition", after.graph().describe(now.when()))));
            } else if (now == null && old != null) {
                add(id, "check-removed", old.check(), List.of());
            } else if (old != null && now != null) {
                compare(old, now);
            }
        }
    }

    private void compare(CheckRule old, CheckRule now) {
        String id = now.check().id();
        if (!old.when().toString().equals(now.when().toString())) {
            add(
                    id,
                    "check-condition",
                    now.check(),
                    List.of(condition("row-removed", before, old), condition("row-added", after, now)));
        }
        if (old.check().severity() != now.check().severity()) {
            found.add(new PolicyChange(
                    PolicyChange.Kind.CHECK,
                    id,
                    Words.message("check-severity")
                            .with("part", now.check().found())
                            .with("before", TextKey.of("severity." + old.check().severity()))
                            .with("after", TextKey.of("severity." + now.check().severity())),
                    List.of(),
                    Optional.empty()));
        }
        if (!old.check().remedy().equals(now.check().remedy())) {
            add(id, "check-remedy", now.check(), List.of());
        }
    }

    private static Message condition(String key, Policy policy, CheckRule rule) {
        return Words.message(key).with("row", policy.graph().describe(rule.when()));
    }

    private void add(String id, String key, Check check, List<Message> details) {
        found.add(new PolicyChange(
                PolicyChange.Kind.CHECK,
                id,
                Words.message(key).with("part", check.found()),
                details,
                Optional.empty()));
    }
}
