package io.github.kamrules.fact;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Domain;

/** A fact with a date as its value. Immutable and thread-safe; two facts are equal when id and domain are. */
public final class DateFact extends BoundFact implements DateInput {

    private final Domain.Dates domain;

    private DateFact(String id, Domain.Dates domain, FactRule rule) {
        super(id, rule);
        this.domain = domain;
    }

    /**
     * Returns a fact.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param domain the dates that it can have
     * @param rule how it is read
     * @return the fact
     */
    public static DateFact of(String id, Domain.Dates domain, FactRule rule) {
        return new DateFact(id, domain, rule);
    }

    /**
     * Returns the fact that is a custom attribute of the account: a date. An account without the attribute misses the fact.
     *
     * @param id the name of the attribute, which is also the id of the fact
     * @return the fact, with any date as its domain
     */
    public static DateFact attribute(String id) {
        return attribute(id, Domain.dates());
    }

    /**
     * Returns the fact that is a custom attribute of the account: a date. An account without the attribute misses the fact.
     *
     * @param id the name of the attribute, which is also the id of the fact
     * @param domain the dates that it can have; another date makes the fact invalid
     * @return the fact
     */
    public static DateFact attribute(String id, Domain.Dates domain) {
        return of(id, domain, new AttributeRule(id, (context, value, sink) -> {
            if (value instanceof AttributeValue.DateValue date) {
                sink.date(date.value());
            } else {
                BoundFact.wrongType(id, value, "a date", sink);
            }
        }));
    }

    @Override
    public Domain.Dates domain() {
        return domain;
    }
}
