package io.github.kamrules.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/**
 * The texts that come with the library's domain types: the labels of every level, enum constant and unit. Immutable and
 * thread-safe.
 */
public final class KamTexts {
    private static final ImmutableList<Locale> LANGUAGES =
            ImmutableList.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    private KamTexts() {}

    /**
     * Returns the languages in which the library has all of its texts: English, Chinese as written in mainland China (zh-CN), and
     * Chinese as written in Taiwan (zh-TW).
     *
     * @return the languages, English first
     */
    public static List<Locale> languages() {
        return LANGUAGES;
    }

    /**
     * Returns the texts of the domain types, in all {@link #languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle core() {
        return Core.BUNDLE;
    }

    private static final class Core {
        static final TextBundle BUNDLE = TextBundle.ofResources(KamTexts.class::getResourceAsStream, LANGUAGES);
    }
}
