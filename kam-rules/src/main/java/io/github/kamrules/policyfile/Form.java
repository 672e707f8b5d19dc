package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What may stand at a place of a policy file. It is what the JSON Schema says; the reader checks more than a schema can. */
sealed interface Form {

    /** Any text. */
    Form TEXT = new Text();

    /** A decimal number, or the text of one. */
    Form NUMBER = new AnyNumber();

    /** A whole number. */
    Form WHOLE = new Whole();

    /** True or false. */
    Form FLAG = new Flag();

    /** A text, a number, or true or false: whatever has a value without keys. */
    Form VALUE = new Value();

    /** A day, as in 2026-07-01. */
    Form DAY = new Day();

    /** A condition, or a test on one operand. */
    Form CONDITION = new Reference("condition");

    /** A text. */
    record Text() implements Form {}

    /** A decimal number. */
    record AnyNumber() implements Form {}

    /** A whole number. */
    record Whole() implements Form {}

    /** True or false. */
    record Flag() implements Form {}

    /** A value without keys. */
    record Value() implements Form {}

    /** A day. */
    record Day() implements Form {}

    /** A condition, which is made of conditions. */
    record Reference(String name) implements Form {}

    /** One of some words. */
    record Words(ImmutableList<String> words) implements Form {}

    /** A list. */
    record ListOf(Form item) implements Form {}

    /** An object whose keys are names that the author gives. */
    record MapOf(Form value) implements Form {}

    /** An object with known keys. */
    record ObjectOf(Shape shape) implements Form {}

    /** One of several forms. */
    record AnyOf(ImmutableList<Form> forms) implements Form {}

    static Form words(List<String> words) {
        return new Words(ImmutableList.copyOf(words));
    }

    static Form listOf(Form item) {
        return new ListOf(item);
    }

    static Form mapOf(Form value) {
        return new MapOf(value);
    }

    static Form object(Shape shape) {
        return new ObjectOf(shape);
    }

    static Form anyOf(Form... forms) {
        return new AnyOf(ImmutableList.copyOf(forms));
    }
}
