package io.github.kamrules.compare;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.Optional;

/** Puts values into messages. */
final class Words {

    private Words() {}

    static Message message(String key) {
        return Message.of(TextKey.of("compare." + key));
    }

    /** The texts of the later policy, and those of the earlier one for what only that has. */
    static Texts texts(Policy before, Policy after) {
        return before.texts().plus(after.texts()).plus(CompareTexts.bundle());
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
