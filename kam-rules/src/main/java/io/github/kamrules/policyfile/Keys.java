package io.github.kamrules.policyfile;

import io.github.kamrules.internal.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An object of known keys that is being read. Unknown keys are noted, and the reading goes on. */
final class Keys {

    private static final int MOST_LISTED = 20;

    private final Node.Fields node;
    private final Shape shape;
    private final Problems problems;
    private boolean failed;

    private Keys(Node.Fields node, Shape shape, Problems problems) {
        this.node = node;
        this.shape = shape;
        this.problems = problems;
    }

    /** Returns the keys. Those that lack are noted; whoever needs one of them ends there, and the others are read all the same. */
    static Keys of(Node node, Shape shape, Problems problems) {
        if (!(node instanceof Node.Fields fields)) {
            throw new Misread(
                    node.spot(),
                    "Here must stand a " + shape.name() + ", with the keys "
                            + String.join(", ", shape.keys().keySet()) + ", but there is " + node.shown() + ".");
        }
        fields.fields().forEach((key, field) -> {
            if (!shape.keys().containsKey(key)) {
                problems.add(
                        field.key(),
                        "A " + shape.name() + " has no key (" + key + ")."
                                + nearest(key, shape.keys().keySet()));
            }
        });
        for (Map.Entry<String, Shape.Key> key : shape.keys().entrySet()) {
            if (key.getValue().required() && !fields.fields().containsKey(key.getKey())) {
                problems.add(fields.spot(), lacking(shape, key.getKey()));
            }
        }
        return new Keys(fields, shape, problems);
    }

    /** Returns the sentence that names what was probably meant; nothing if no name is near. */
    static String nearest(String wanted, Collection<String> known) {
        return Names.nearest(wanted, known)
                .map(name -> "\nMaybe " + name + " is meant.")
                .orElse("");
    }

    /** Returns the sentence that names what was probably meant; all that there is where that is little. */
    static String hint(String wanted, Collection<String> known) {
        boolean few = !known.isEmpty() && known.size() <= MOST_LISTED;
        String nearest = nearest(wanted, known);
        return nearest.isEmpty() && few ? "\nThere is " + String.join(", ", known) + "." : nearest;
    }

    Spot spot() {
        return node.spot();
    }

    Problems problems() {
        return problems;
    }

    /** Returns the keys that are there. */
    Set<String> present() {
        return node.fields().keySet();
    }

    boolean has(String key) {
        return node.fields().containsKey(key);
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(node.fields().get(key)).map(Node.Field::value);
    }

    <T> Optional<T> optional(String key, Function<? super Node, ? extends T> reading) {
        return optional(key).map(reading);
    }

    /** Returns what stands behind a key that must be there. */
    Node required(String key) {
        return optional(key).orElseThrow(() -> shape.key(key).required() ? Misread.noted() : lacks(key));
    }

    /**
     * Reads what stands behind a key; where it cannot be read that is noted at its place, so that the other keys are read all the
     * same. Empty too if the key is not there.
     */
    <T> Optional<T> tried(String key, Function<? super Node, ? extends T> reading) {
        Optional<T> read = optional(key).flatMap(node -> problems.tried(node.spot(), () -> reading.apply(node)));
        failed |= has(key) && read.isEmpty();
        return read;
    }

    /**
     * Returns whether a part that the policy does not have yet has all keys that a new one needs. Those that lack are noted; where
     * the policy has a part of a similar name, or nothing that is needed is there, the name is likelier to be wrong.
     */
    boolean isComplete(Node.Text name, List<String> needed, Collection<String> inherited) {
        List<String> lacking = needed.stream().filter(key -> !has(key)).toList();
        String nearest = lacking.isEmpty() ? "" : nearest(name.value(), inherited);
        if (!nearest.isEmpty() || (lacking.equals(needed) && !inherited.isEmpty())) {
            problems.add(
                    name.spot(),
                    "There is no " + shape.name() + " (" + name.value()
                            + ") in the policy that this one extends, and a " + "new one needs the keys "
                            + String.join(", ", needed) + "." + nearest);
        } else {
            lacking.forEach(key -> lacks(key).noteIn(problems));
        }
        return lacking.isEmpty();
    }

    /** Ends the reading of this object if something in it could not be read. */
    void endIfFailed() {
        if (failed) {
            throw Misread.noted();
        }
    }

    Misread lacks(String key) {
        return new Misread(spot(), lacking(shape, key));
    }

    private static String lacking(Shape shape, String key) {
        return "The " + shape.name() + " lacks the key (" + key + "): "
                + shape.key(key).says() + ".";
    }

    /** Returns which of some keys is there: exactly one of them must be. */
    String oneOf(Collection<String> keys) {
        List<String> present = keys.stream().filter(this::has).toList();
        if (present.size() != 1) {
            throw new Misread(
                    spot(),
                    "The " + shape.name() + " must have one of the keys " + String.join(", ", keys) + ", but has "
                            + (present.isEmpty() ? "none of them" : String.join(" and ", present)) + ".");
        }
        return present.get(0);
    }

    /** Reads every entry of an object whose keys are names; an entry that cannot be read does not keep the others from it. */
    static <T> void entries(Node node, String of, Problems problems, BiFunction<Node.Text, Node, ? extends T> reading) {
        if (!(node instanceof Node.Fields fields)) {
            throw new Misread(node.spot(), "Here must stand " + of + " by name, but there is " + node.shown() + ".");
        }
        fields.fields()
                .forEach((name, field) -> problems.tried(
                        field.key(), () -> reading.apply(new Node.Text(field.key(), name), field.value())));
    }
}
