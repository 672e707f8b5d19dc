package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of a policy file: those beside what they name, and those by language and key. */
final class FileTexts {

    private final Problems problems;
    private final Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();

    /** The texts that stand by key alone, which may name nothing that there is. */
    private final List<ByKey> byKey = new ArrayList<>();

    private record ByKey(Node.Text key, Locale language) {}

    FileTexts(Problems problems) {
        this.problems = problems;
    }

    /** Reads texts by language and key. */
    void read(Node node) {
        Keys.entries(node, "texts", problems, (tag, patterns) -> {
            Locale language = Values.language(tag);
            Keys.entries(patterns, "texts", problems, (key, text) -> {
                say(language, TextKey.of(key.value()), Values.text(text));
                byKey.add(new ByKey(key, language));
                return key;
            });
            return tag;
        });
    }

    /** Notes what is said about a thing, in one or more languages. */
    void say(TextKey key, Node words) {
        Values.languages(words, problems)
                .forEach((language, text) -> problems.doing(text.spot(), () -> say(language, key, text)));
    }

    private void say(Locale language, TextKey key, Node.Text text) {
        // Made alone, so that the one that is malformed is named.
        TextBundle.of(language, ImmutableMap.of(key.value(), text.value()));
        String before =
                texts.computeIfAbsent(language, l -> new LinkedHashMap<>()).put(key.value(), text.value());
        if (before != null && !before.equals(text.value())) {
            throw new Misread(
                    text.spot(),
                    "The text (" + key + ") is given twice in " + language.toLanguageTag() + ": " + before + " and "
                            + text.value() + ".");
        }
    }

    void addTo(Policy.Builder policy) {
        texts.forEach((language, patterns) -> policy.texts(TextBundle.of(language, patterns)));
    }

    /** Notes the texts that no part of a policy brings up, and that replace none which there was before. */
    void check(Policy built, Optional<Policy> base) {
        for (ByKey text : byKey) {
            TextKey key = TextKey.of(text.key().value());
            boolean wanted = built.wording(text.language()).containsKey(key)
                    || base.filter(policy -> policy.texts().has(key, text.language()))
                            .isPresent();
            if (!wanted) {
                problems.add(
                        text.key().spot(),
                        "Nothing in the policy has the text (" + key + ")." + Keys.nearest(key.value(), names(built)));
            }
        }
    }

    private static List<String> names(Policy built) {
        return Stream.concat(
                        built.untranslated(Locale.ENGLISH).stream(), built.wording(Locale.ENGLISH).keySet().stream())
                .map(TextKey::value)
                .toList();
    }
}
