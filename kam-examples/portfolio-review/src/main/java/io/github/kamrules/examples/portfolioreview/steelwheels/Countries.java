package io.github.kamrules.examples.portfolioreview.steelwheels;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ISO codes of countries that a database calls by their English names. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        // What the database calls otherwise.
        codes.putAll(Map.of("USA", "US", "UK", "GB", "Hong Kong", "HK"));
        return codes;
    }

    /**
     * Returns the code of a country.
     *
     * @param name the English name
     * @return the two letters of ISO 3166-1; absent if the name is not known
     */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name.strip()));
    }
}
