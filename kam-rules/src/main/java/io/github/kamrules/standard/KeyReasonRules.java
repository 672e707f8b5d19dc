package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.GROUP_ACCOUNT_COUNT;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPECIAL_NATURE;
import static io.github.kamrules.source.KnowledgeSource.literature;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.KeyReasons;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;

/**
 * Why an account counts as large: by what it buys, its standing, its group, or for strategy. What counts one customer as
 * major counts its group as one customer.
 */
final class KeyReasonRules {

    private KeyReasonRules() {}

    static Logic<YesNo> majorCustomer() {
        return FirstMatch.when(GROUP_REVENUE_SHARE.atLeast(StandardParameters.MAJOR_CUSTOMER_SHARE), YesNo.YES)
                .otherwise(YesNo.NO)
                .from(literature("ASC 280-10-50-42: entities under common control count as one customer", 22, 37));
    }

    static Logic<Set<Level>> reasons() {
        return EachMatch.when(VALUE_CLASS.is(ValueClasses.HEAD), KeyReasons.ECONOMIC, stated(36))
                .andWhen(SPECIAL_NATURE.isTrue(), KeyReasons.IMPORTANT, stated(35, 36))
                .andWhen(
                        GROUP_ACCOUNT_COUNT
                                .atLeast("2")
                                .and(GROUP_REVENUE_ABOVE_SHARE.lessThan(StandardParameters.HEAD_SHARE)),
                        KeyReasons.GROUP,
                        stated(36, 37))
                .andWhen(STRATEGIC_REASONS.isEmpty().not(), KeyReasons.STRATEGIC, stated(28, 36))
                .from(stated(36));
    }
}
