package io.github.kamrules.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The one style of the generated values: package-private implementations behind hand-written builder interfaces, and no
 * annotation in the class files that would make users of the library name a library of ours.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        get = "*",
        depluralize = true,
        jacksonIntegration = false,
        fallbackNullableAnnotation = Nullable.class,
        allowedClasspathAnnotations = {Override.class})
public @interface KamStyle {}
