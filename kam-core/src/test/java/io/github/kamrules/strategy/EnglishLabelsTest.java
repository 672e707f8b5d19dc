package io.github.kamrules.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks through the compiled classes of the module, so that a new level or enum cannot be forgotten. */
class EnglishLabelsTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.kamrules");
    private static final Texts TEXTS = Texts.of(KamTexts.core());

    static Stream<TextKey> levels() {
        return MODULE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getName().equals("SCALE"))
                .map(JavaField::reflect)
                .map(EnglishLabelsTest::valueOf)
                .flatMap(scale -> ((Scale<?>) scale).values().stream())
                .map(level -> ((Level) level).label());
    }

    static Stream<TextKey> enumConstants() {
        return MODULE.stream()
                .filter(JavaClass::isEnum)
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> TextKey.of((Enum<?>) constant));
    }

    static Stream<TextKey> units() {
        return MODULE.get(Unit.class).getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(Unit.class))
                .map(JavaField::reflect)
                .map(unit -> TextKey.of("unit." + valueOf(unit)));
    }

    private static Object valueOf(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource({"levels", "enumConstants", "units"})
    void everyLevelEnumConstantAndUnitHasAnEnglishLabel(TextKey key) {
        assertThat(TEXTS.has(key, Locale.ENGLISH)).as(key.value()).isTrue();
    }
}
