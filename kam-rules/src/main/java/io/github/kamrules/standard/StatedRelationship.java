package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.STATED_TRAJECTORY;
import static io.github.kamrules.source.KnowledgeSource.stated;

import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;

/**
 * The relationship as the account's people judge it. These decisions exist so that a company can put a measure of its own in
 * their place, such as one from order rhythm and payments, and everything that reads them follows.
 */
final class StatedRelationship {

    private StatedRelationship() {}

    static Logic<Level> strength() {
        return asStated(STATED_RELATIONSHIP_STRENGTH);
    }

    static Logic<Level> trajectory() {
        return asStated(STATED_TRAJECTORY);
    }

    private static Logic<Level> asStated(LevelInput<Level> fact) {
        FirstMatch<Level> rows = FirstMatch.empty();
        for (Level level : fact.scale().values()) {
            rows = rows.orWhen(fact.is(level), level);
        }
        return rows.from(stated(78));
    }
}
