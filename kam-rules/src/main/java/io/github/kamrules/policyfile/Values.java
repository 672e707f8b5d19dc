package io.github.kamrules.policyfile;

import com.google.common.primitives.Ints;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads values without rules in them: texts, numbers, days, lists, sources, and texts by language. */
final class Values {

    private Values() {}

    static Node.Text text(Node node) {
        if (node instanceof Node.Text text) {
            return text;
        }
        throw new Misread(node.spot(), "Here must stand a text, but there is " + node.shown() + ".");
    }

    static String word(Node node) {
        return text(node).value();
    }

    static List<Node> list(Node node) {
        if (node instanceof Node.Items items) {
            return items.items();
        }
        throw new Misread(node.spot(), "Here must stand a list, but there is " + node.shown() + ".");
    }

    static List<Node.Text> texts(Node node) {
        return list(node).stream().map(Values::text).toList();
    }

    static boolean flag(Node node) {
        String word = word(node);
        if (!word.equals("true") && !word.equals("false")) {
            throw new Misread(node.spot(), "Here must stand true or false, but there is " + node.shown() + ".");
        }
        return word.equals("true");
    }

    /** Reads a mark, which says true or is left out. */
    static void mark(Node node) {
        if (!flag(node)) {
            throw new Misread(node.spot(), "Here can only stand true.\nMaybe leave the key out.");
        }
    }

    static int whole(Node node) {
        Integer number = Ints.tryParse(word(node));
        if (number == null) {
            throw new Misread(node.spot(), "Here must stand a whole number, but there is " + node.shown() + ".");
        }
        return number;
    }

    static String decimal(Node node) {
        return parsed(node, Decimal::of).toString();
    }

    /** Reads a text by what makes a value of it; where that refuses it, it is wrong at its own place. */
    static <T> T parsed(Node node, Function<String, ? extends T> parsing) {
        Node.Text text = text(node);
        try {
            return parsing.apply(text.value());
        } catch (IllegalArgumentException e) {
            throw new Misread(text.spot(), String.valueOf(e.getMessage()));
        }
    }

    static LocalDate day(Node node) {
        return day(text(node).value(), node.spot());
    }

    static LocalDate day(String text, Spot spot) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Misread(spot, "Here must stand a day as in 2026-07-01, but there is (" + text + ").");
        }
    }

    /** Reads a constant by its word. */
    static <E extends Enum<E>> E constant(Node node, E[] constants) {
        String word = word(node);
        for (E constant : constants) {
            if (Shapes.word(constant).equals(word)) {
                return constant;
            }
        }
        List<String> words = Shapes.words(constants);
        throw new Misread(
                node.spot(),
                "Here must stand one of " + String.join(", ", words) + ", but there is " + node.shown() + "."
                        + Keys.nearest(word, words));
    }

    private static int[] items(Optional<Node> node) {
        return node.map(n -> Values.list(n).stream().mapToInt(Values::whole).toArray())
                .orElse(new int[0]);
    }

    static KnowledgeSource source(Node node, Problems problems) {
        if (node instanceof Node.Text text) {
            return KnowledgeSource.company(text.value());
        }
        Keys keys = Keys.of(node, Shapes.SOURCE, problems);
        String quality = keys.oneOf(List.of("stated", "reconstructed", "literature", "assumed"));
        Node said = keys.required(quality);
        boolean catalogue = quality.equals("stated") || quality.equals("reconstructed");
        if (catalogue && keys.has("items")) {
            throw new Misread(node.spot(), "The items of what is " + quality + " stand behind that key itself.");
        }
        int[] items = items(catalogue ? Optional.of(said) : keys.optional("items"));
        return switch (quality) {
            case "stated" -> KnowledgeSource.stated(items);
            case "reconstructed" -> KnowledgeSource.reconstructed(items);
            case "literature" -> KnowledgeSource.literature(word(said), items);
            default -> KnowledgeSource.assumed(word(said), items);
        };
    }

    static Locale language(Node.Text tag) {
        try {
            Locale language = new Locale.Builder().setLanguageTag(tag.value()).build();
            if (!language.getLanguage().isEmpty()) {
                return language;
            }
        } catch (IllformedLocaleException e) {
            // The message below says more.
        }
        throw new Misread(
                tag.spot(), "The language (" + tag.value() + ") must be a language tag, as in en, de or zh-CN.");
    }

    /** Reads a text in one or more languages; a text alone is English. */
    static Map<Locale, Node.Text> languages(Node node, Problems problems) {
        if (node instanceof Node.Text text) {
            return Map.of(Locale.ENGLISH, text);
        }
        Map<Locale, Node.Text> read = new HashMap<>();
        Keys.entries(node, "a text", problems, (tag, value) -> {
            read.put(language(tag), text(value));
            return tag;
        });
        return read;
    }

    static List<Integer> wholes(Node node) {
        List<Integer> read = new ArrayList<>();
        list(node).forEach(item -> read.add(whole(item)));
        return read;
    }
}
