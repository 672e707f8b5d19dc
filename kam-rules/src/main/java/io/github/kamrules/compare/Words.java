package io.github.kamrules.compare;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.Optional;
import java.util.Set;

/** Puts values into messages. */
final class Words {

    private static final Set<Unit> UNITS_WITH_WORDS =
            Set.of(Unit.RATIO, Unit.COUNT, Unit.HOURS, Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.POINTS);

    private static final Set<Unit> UNITS_WITH_A_SINGULAR =
            Set.of(Unit.HOURS, Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.POINTS);

    private static final int SHARE_PLACES = 6;

    /** With how many decimals the texts write a number without rounding it. */
    private static final int READ_PLACES = 3;

    private Words() {}

    static Message message(String key) {
        return Message.of(TextKey.of("compare." + key));
    }

    static Texts texts(Policy policy) {
        return policy.texts().plus(CompareTexts.bundle());
    }

    static Object value(Input input, Object value) {
        if (input.domain() instanceof Domain.Numbers numbers) {
            return quantity(value, numbers.unit());
        } else if (input.domain() instanceof Domain.Levels levels) {
            return label(levels.scale(), value);
        }
        return value;
    }

    static <T> TextKey label(Scale<T> scale, Object level) {
        return scale.labelOf(scale.value(scale.values().indexOf(level)));
    }

    static Object quantity(Object number, Unit unit) {
        Decimal value = number instanceof Ratio share ? share.toDecimal(SHARE_PLACES) : (Decimal) number;
        if (!UNITS_WITH_WORDS.contains(unit)) {
            return value;
        }
        boolean one = value.equals(Decimal.ONE) && UNITS_WITH_A_SINGULAR.contains(unit);
        return Message.of(TextKey.of("explain.quantity." + (one ? "one." : "") + unit.id()))
                .with("value", value.value().scale() <= READ_PLACES ? value : exactly(value, unit));
    }

    private static Message exactly(Decimal value, Unit unit) {
        return unit.equals(Unit.RATIO)
                ? Message.of(TextKey.of("explain.exact-percent")).with("percent", value.times(Decimal.of(100)))
                : Message.of(TextKey.of("explain.exact")).with("value", value);
    }

    static Unit unitOf(NumberOperand operand) {
        return operand instanceof NumberInput input
                ? input.domain().unit()
                : ((NumberDecision) operand).domain().unit();
    }

    /** The scale of the levels that a decision answers with; none for a number. */
    static Optional<Scale<?>> scaleOf(Decision<?> decision) {
        if (decision instanceof LevelDecision<?> level) {
            return Optional.of(level.scale());
        }
        return decision instanceof SetOperand<?> several ? Optional.of(several.scale()) : Optional.empty();
    }
}
