package io.github.kamrules.account;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The id of an account, such as "C-119": the key under which the company's own systems know it.
 *
 * <p>Ids are compared letter by letter, without regard to language: "C-10" comes before "C-9", and "c-1" is another id
 * than "C-1". Their order is that of the Unicode code points. Immutable and thread-safe.
 *
 * @param value the id, not blank, 1 to 200 characters
 */
public record AccountId(String value) implements Comparable<AccountId> {
    private static final int MAX_LENGTH = 200;

    /**
     * Makes an id.
     *
     * @param value the id, not blank, 1 to 200 characters
     * @throws IllegalArgumentException if the value is blank or too long
     */
    public AccountId {
        checkArgument(
                !value.isBlank(), "The id of an account must not be blank.\nMaybe a row of the source has no key.");
        checkArgument(
                value.length() <= MAX_LENGTH,
                "The id of an account must have at most %s characters, but the one that starts with (%s) has %s.",
                MAX_LENGTH,
                value.substring(0, Math.min(20, value.length())),
                value.length());
    }

    /**
     * Returns the id with a value.
     *
     * @param value the id, not blank, 1 to 200 characters
     * @return the id
     * @throws IllegalArgumentException if the value is blank or too long
     */
    public static AccountId of(String value) {
        return new AccountId(value);
    }

    @Override
    public int compareTo(AccountId other) {
        String a = value;
        String b = other.value;
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (c != d) {
                // Only a surrogate pair stands for a code point above all single characters.
                return Character.isSurrogate(c) != Character.isSurrogate(d)
                        ? Boolean.compare(Character.isSurrogate(c), Character.isSurrogate(d))
                        : Character.compare(c, d);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /**
     * Returns the id as it is.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
