package io.github.kamrules.fact;

import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.number.Unit;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The facts about the people at an account and how it decides: its buying centre.
 *
 * <p>A contact with whom we are known to have no contact counts as nobody whom we know. The facts on who decides are known
 * once somebody has said of one contact at least what part the person takes in purchases ({@link Contact#mapped()}); a list
 * of names alone does not tell that nobody decides.
 */
public final class ContactFacts {

    private static final Domain.Numbers COUNT = Domain.wholeNumbers("[0, inf)", Unit.COUNT);
    private static final int ROLES = DecisionRole.values().length;

    /** How many people we know at the account. */
    public static final NumberFact CONTACT_COUNT = count("contact-count", contact -> true, contact -> false);

    /** How many people we know at the top of the account. */
    public static final NumberFact EXECUTIVE_CONTACTS = onLevel("executive-contacts", ContactLevel.EXECUTIVE);

    /** How many people we know in the middle of the account's organisation. */
    public static final NumberFact MIDDLE_CONTACTS = onLevel("middle-contacts", ContactLevel.MIDDLE);

    /** How many people we know at the front line of the account. */
    public static final NumberFact FRONTLINE_CONTACTS = onLevel("frontline-contacts", ContactLevel.FRONTLINE);

    /** The days since the last exchange with anybody at the top; not applicable when we know nobody there. */
    public static final NumberFact DAYS_SINCE_EXECUTIVE_CONTACT = NumberFact.of(
            "days-since-executive-contact",
            Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone(),
            ContactFacts::readExecutiveContact);

    /** How many people are named as having the last word on purchases; one is to be expected. */
    public static final NumberFact TOP_DECISION_MAKERS = NumberFact.of(
            "top-decision-makers",
            COUNT,
            (context, sink) -> mapped(context)
                    .ifPresentOrElse(
                            contacts -> sink.number(
                                    contacts.stream()
                                            .filter(Contact::topDecisionMaker)
                                            .count(),
                                    0),
                            sink::missing));

    /**
     * How well we are in touch with the top decision maker; where there are several, with the one whom we know least. None as
     * well when nobody is named as such.
     */
    public static final LevelFact<Level> TOP_DECISION_MAKER_COVERAGE = LevelFact.of(
            "top-decision-maker-coverage",
            CoverageLevels.SCALE,
            context -> mapped(context)
                    .flatMap(contacts -> contacts.stream().noneMatch(Contact::topDecisionMaker)
                            ? Optional.of(CoverageLevels.NONE)
                            : lowest(contacts, CoverageLevels.SCALE, Contact::coverage)));

    /**
     * How the top decision maker stands to buying from us; where there are several, the one who is least for us. Not applicable
     * when nobody is named as such.
     */
    public static final LevelFact<Level> TOP_DECISION_MAKER_SUPPORT =
            LevelFact.orNone("top-decision-maker-support", SupportLevels.SCALE, (context, sink) -> {
                Optional<List<Contact>> contacts = mapped(context);
                if (contacts.isPresent() && contacts.get().stream().noneMatch(Contact::topDecisionMaker)) {
                    sink.notApplicable();
                } else {
                    contacts.flatMap(all -> lowest(all, SupportLevels.SCALE, Contact::support))
                            .ifPresentOrElse(level -> sink.level(SupportLevels.SCALE.indexOf(level)), sink::missing);
                }
            });

    /** How much weight the weightiest of those who work against us has; not applicable when nobody is known to do so. */
    public static final LevelFact<Level> OPPONENT_INFLUENCE =
            LevelFact.orNone("opponent-influence", InfluenceLevels.SCALE, ContactFacts::readOpponents);

    /** How many of the six roles in a purchase nobody has whom we know. */
    public static final NumberFact UNCOVERED_ROLES = NumberFact.of(
            "uncovered-roles",
            Domain.wholeNumbers("[0, " + ROLES + "]", Unit.COUNT),
            (context, sink) -> mapped(context)
                    .filter(contacts -> contacts.stream()
                            .anyMatch(contact -> !contact.roles().isEmpty()))
                    .ifPresentOrElse(
                            contacts -> sink.number(ROLES - covered(contacts).size(), 0), sink::missing));

    /** How many steps a large purchase takes until it is decided. */
    public static final NumberFact DECISION_CHAIN_LENGTH = NumberFact.of(
            "decision-chain-length",
            Domain.wholeNumbers("[1, inf)", Unit.COUNT),
            (context, sink) -> chain(context).ifPresentOrElse(chain -> sink.number(chain.steps(), 0), sink::missing));

    /** At how many steps of a large purchase we do not know who decides. */
    public static final NumberFact DECISION_CHAIN_GAPS = NumberFact.of(
            "decision-chain-gaps",
            COUNT,
            (context, sink) -> chain(context)
                    .ifPresentOrElse(
                            chain -> chain.gaps().ifPresentOrElse(gaps -> sink.number(gaps, 0), sink::missing),
                            sink::missing));

    private ContactFacts() {}

    /**
     * Returns all these facts.
     *
     * @return the facts, in the order of this page
     */
    public static List<Fact> all() {
        return List.of(
                CONTACT_COUNT,
                EXECUTIVE_CONTACTS,
                MIDDLE_CONTACTS,
                FRONTLINE_CONTACTS,
                DAYS_SINCE_EXECUTIVE_CONTACT,
                TOP_DECISION_MAKERS,
                TOP_DECISION_MAKER_COVERAGE,
                TOP_DECISION_MAKER_SUPPORT,
                OPPONENT_INFLUENCE,
                UNCOVERED_ROLES,
                DECISION_CHAIN_LENGTH,
                DECISION_CHAIN_GAPS);
    }

    private static Optional<DecisionChain> chain(FactContext context) {
        return context.account().relationship().flatMap(Relationship::decisionChain);
    }

    private static Optional<List<Contact>> contacts(FactContext context) {
        return context.account().contacts().map(all -> all.contacts());
    }

    /** Returns the contacts if anything is known of the parts that they take in purchases. */
    private static Optional<List<Contact>> mapped(FactContext context) {
        return contacts(context).filter(all -> all.stream().anyMatch(Contact::mapped));
    }

    private static boolean isKnownToUs(Contact contact) {
        return !contact.coverage().equals(Optional.of(CoverageLevels.NONE));
    }

    private static NumberFact onLevel(String id, ContactLevel level) {
        return count(
                id,
                contact -> contact.level().equals(Optional.of(level)),
                contact -> contact.level().isEmpty());
    }

    /** Counts those who count; those who may count make the number a range. */
    private static NumberFact count(String id, Predicate<Contact> counts, Predicate<Contact> mayCount) {
        return NumberFact.of(id, COUNT, (context, sink) -> {
            Optional<List<Contact>> contacts = contacts(context);
            if (contacts.isEmpty()) {
                sink.missing();
                return;
            }
            long sure = contacts.get().stream()
                    .filter(ContactFacts::isKnownToUs)
                    .filter(counts)
                    .count();
            long possible = contacts.get().stream()
                    .filter(ContactFacts::isKnownToUs)
                    .filter(mayCount)
                    .count();
            if (possible == 0) {
                sink.number(sure, 0);
            } else {
                sink.missingWithin(sure, sure + possible);
            }
        });
    }

    private static void readExecutiveContact(FactContext context, InputSink sink) {
        Optional<List<Contact>> contacts = contacts(context);
        if (contacts.isEmpty()) {
            sink.missing();
            return;
        }
        List<Contact> top = contacts.get().stream()
                .filter(contact -> contact.level().equals(Optional.of(ContactLevel.EXECUTIVE)))
                .filter(ContactFacts::isKnownToUs)
                .toList();
        Optional<LocalDate> last = top.stream()
                .flatMap(contact -> contact.lastContact().stream())
                .filter(date -> !date.isAfter(context.asOf()))
                .max(LocalDate::compareTo);
        boolean others =
                contacts.get().stream().anyMatch(contact -> contact.level().isEmpty() && isKnownToUs(contact));
        if (last.isPresent()) {
            sink.number(context.daysSince(last.get()), 0);
        } else if (top.isEmpty() && !others) {
            sink.notApplicable();
        } else {
            sink.missing();
        }
    }

    /** Returns the lowest level of the top decision makers, if it is known of all of them or cannot be lower. */
    private static Optional<Level> lowest(
            List<Contact> contacts, Scale<Level> scale, Function<Contact, Optional<Level>> part) {
        List<Optional<Level>> levels =
                contacts.stream().filter(Contact::topDecisionMaker).map(part).toList();
        Optional<Level> lowest =
                levels.stream().flatMap(Optional::stream).min((a, b) -> scale.indexOf(a) - scale.indexOf(b));
        boolean allKnown = levels.stream().allMatch(Optional::isPresent);
        return lowest.filter(level -> allKnown || scale.indexOf(level) == 0);
    }

    private static void readOpponents(FactContext context, InputSink sink) {
        Optional<List<Contact>> contacts = mapped(context);
        if (contacts.isEmpty()
                || contacts.get().stream()
                        .noneMatch(contact -> contact.support().isPresent())) {
            sink.missing();
            return;
        }
        List<Optional<Level>> influences = contacts.get().stream()
                .filter(contact -> contact.support().equals(Optional.of(SupportLevels.OPPOSES)))
                .map(Contact::influence)
                .toList();
        Optional<Level> highest = influences.stream()
                .flatMap(Optional::stream)
                .max((a, b) -> InfluenceLevels.SCALE.indexOf(a) - InfluenceLevels.SCALE.indexOf(b));
        if (influences.isEmpty()) {
            sink.notApplicable();
        } else if (highest.isPresent()
                && (highest.get().equals(InfluenceLevels.HIGH)
                        || influences.stream().allMatch(Optional::isPresent))) {
            sink.level(InfluenceLevels.SCALE.indexOf(highest.get()));
        } else {
            sink.missing();
        }
    }

    private static Set<DecisionRole> covered(List<Contact> contacts) {
        Set<DecisionRole> covered = EnumSet.noneOf(DecisionRole.class);
        contacts.stream().filter(ContactFacts::isKnownToUs).forEach(contact -> covered.addAll(contact.roles()));
        return covered;
    }
}
