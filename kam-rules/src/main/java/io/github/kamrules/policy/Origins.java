package io.github.kamrules.policy;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes who brings which part of a policy, and refuses that two do. Not thread-safe. */
final class Origins {

    private record Key(Origin.Part part, String id) {}

    /** The plug-in that brought a part; empty for what the policy says itself. */
    private final Map<Key, Optional<Plugin>> claims = new LinkedHashMap<>();

    private final Map<Key, Origin> inherited = new LinkedHashMap<>();
    private @Nullable Plugin taking;

    /** The texts that plug-ins brought. */
    private final Map<TextBundle, Plugin> texts = new LinkedHashMap<>();

    void inherit(Iterable<Origin> origins) {
        origins.forEach(origin -> inherited.put(new Key(origin.part(), origin.id()), origin));
    }

    void begin(Plugin plugin) {
        taking = plugin;
    }

    void end() {
        taking = null;
    }

    /** Notes that a part is brought now; refuses it if another brought it before. */
    void claim(Origin.Part part, String id) {
        Key key = new Key(part, id);
        Plugin plugin = taking;
        if (plugin == null) {
            claims.put(key, Optional.empty()); // what people say in the policy itself is what they want
            return;
        }
        Optional<Plugin> before = claims.getOrDefault(key, Optional.of(plugin));
        if (before.isEmpty()) {
            throw new IllegalArgumentException(
                    "It brings the " + word(part) + " (" + id
                            + "), which the policy says itself.\nMaybe take the plug-in before that, to change what it brings.");
        } else if (!before.get().id().equals(plugin.id())) {
            throw new IllegalArgumentException(
                    "It brings the " + word(part) + " (" + id + "), and so does the plug-in " + named(before.get())
                            + ".\nMaybe take only one of them, or say in the policy itself which is wanted.");
        }
        claims.put(key, Optional.of(plugin));
    }

    /** Notes that texts are brought now. */
    void claimTexts(TextBundle bundle) {
        if (taking != null) {
            texts.put(bundle, taking);
        }
    }

    /** Refuses that two plug-ins say the same text differently; what the policy itself says goes before both. */
    void checkTexts(Iterable<TextKey> keys) {
        if (texts.values().stream().distinct().count() < 2) {
            return;
        }
        for (TextKey key : keys) {
            for (Locale language : KamTexts.languages()) {
                Map<String, Plugin> patterns = new LinkedHashMap<>();
                texts.forEach((bundle, plugin) ->
                        bundle.pattern(key, language).ifPresent(pattern -> patterns.putIfAbsent(pattern, plugin)));
                if (patterns.values().stream().distinct().count() > 1) {
                    throw new IllegalArgumentException(
                            "Plug-ins say the text (" + key + ") differently in " + language.toLanguageTag() + ": "
                                    + patterns.entrySet().stream()
                                            .map(said -> named(said.getValue()) + " " + said.getKey())
                                            .collect(Collectors.joining(" and "))
                                    + ".\nMaybe take only one of them.");
                }
            }
        }
    }

    private static String word(Origin.Part part) {
        return switch (part) {
            case DECISION -> "decision";
            case DEFAULT -> "default";
            case PARAMETER -> "parameter";
            case STRATEGY -> "strategy";
            case CHECK -> "check";
            case GUARANTEE -> "guarantee";
        };
    }

    static String named(Plugin plugin) {
        return "(" + plugin.id() + ", version " + plugin.version() + ")";
    }

    ImmutableList<Origin> all() {
        Map<Key, Origin> all = new LinkedHashMap<>(inherited);
        claims.forEach((key, plugin) -> {
            all.remove(key);
            plugin.ifPresent(p -> all.put(key, new Origin(key.part(), key.id(), p.id(), p.version())));
        });
        return ImmutableList.copyOf(all.values());
    }
}
