package io.github.kamrules.examples.benchmarks;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.tier.ExposureLevels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The accounts of a made-up company as primitive arrays, as a program would keep them that is written for speed alone. Made
 * by chance from a fixed seed. No account belongs to another.
 */
final class RawData {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final int TODAY = (int) AS_OF.toEpochDay();
    static final int YEAR_AGO = (int) AS_OF.minusYears(1).toEpochDay();
    static final long UNKNOWN = Long.MIN_VALUE;
    static final byte MISSING = -1;
    /** The account is known to have no contacts. */
    static final int NOBODY = Integer.MAX_VALUE;

    static final int NO_DAY = Integer.MIN_VALUE;

    // Indicators of the type of the relationship, as places in `indicators`.
    static final int GOOD_KEY_CONTACTS = 0;
    static final int INFORMATION_ACCESS = 3;
    static final int PRICING_MODE = 4;
    static final int AGREEMENT = 7;
    static final int EXCLUSIVE_OPPORTUNITIES = 8;
    static final int LONG_TERM_CONTRACT = 9;
    static final int ALLIANCE = 12;
    static final int JOINT_GOVERNANCE = 13;
    static final int VALUES_ALIGNED = 15;
    static final int GOALS_ALIGNED = 16;
    static final int EXPECTATIONS_ALIGNED = 17;
    static final int INDICATORS = 18;

    /** What is typical of each type of relationship, from vendor to alliance. */
    private static final byte[][] TYPICAL = {
        {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0},
        {3, 1, 0, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0},
        {3, 1, 1, 2, 2, 1, 1, 1, 0, 1, 3, 1, 0, 0, 0, 1, 1, 1},
        {3, 1, 1, 2, 2, 1, 1, 1, 0, 1, 4, 1, 1, 1, 1, 1, 1, 1}
    };

    private static final int[] LEVELS = {6, 2, 2, 4, 3, 3, 3, 3, 2, 2, 5, 2, 4, 2, 2, 2, 2, 2};

    final int size;
    /** The orders of account i are those from firstOrder[i] to firstOrder[i + 1], by date. */
    final int[] firstOrder;

    final int[] day;
    final long[] amount;
    /** Or UNKNOWN. */
    final long[] cost;

    final boolean[] cancelled;
    final boolean[] ordersKnown;
    /** What is filed for the trailing year of an account whose orders are not known, or UNKNOWN. */
    final long[] filedRevenue;

    final int[] filedOrders;
    /** In minor units, or UNKNOWN. */
    final long[] potential;
    /** In percent, or MISSING. */
    final byte[] wallet;
    /** A day, NOBODY or NO_DAY when it is not known. */
    final int[] lastContact;
    // Positions of levels, or flags as 0 and 1, or MISSING.
    final byte[] targeted;
    final byte[] strength;
    final byte[] trajectory;
    final byte[] dependence;
    final byte[] growthLever;
    final byte[] specialNature;
    final byte[] influence;
    final byte[] spoilerRisk;
    final byte[] competitorThreat;
    /** Whether the account fits our goals by half or more. */
    final byte[] fitsGoals;
    /** Of each account, in the order of the facts: people fill in the form or leave it, so all are known or none is. */
    final byte[][] indicators;

    private final Random random;
    private final Facts facts;

    /** It is known that no account has a peak season: the twin knows of none, and what is missing is missing for both. */
    private static final Calendar NO_SEASONS =
            Calendar.builder().seasons(List.of()).build();

    RawData(int size, Facts facts, long seed) {
        this.size = size;
        this.facts = facts;
        random = new Random(seed);
        firstOrder = new int[size + 1];
        ordersKnown = new boolean[size];
        filedRevenue = new long[size];
        filedOrders = new int[size];
        potential = new long[size];
        wallet = new byte[size];
        lastContact = new int[size];
        targeted = new byte[size];
        strength = new byte[size];
        trajectory = new byte[size];
        dependence = new byte[size];
        growthLever = new byte[size];
        specialNature = new byte[size];
        influence = new byte[size];
        spoilerRisk = new byte[size];
        competitorThreat = new byte[size];
        fitsGoals = new byte[size];
        indicators = new byte[size][INDICATORS];
        List<int[]> days = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            days.add(orderDays());
            firstOrder[i + 1] = firstOrder[i] + days.get(i).length;
        }
        day = new int[firstOrder[size]];
        amount = new long[day.length];
        cost = new long[day.length];
        cancelled = new boolean[day.length];
        for (int i = 0; i < size; i++) {
            System.arraycopy(days.get(i), 0, day, firstOrder[i], days.get(i).length);
            make(i);
        }
        makeOneLarge();
    }

    /** Returns days of orders, ascending: some accounts never ordered, some once, some stopped long ago. */
    private int[] orderDays() {
        int chance = random.nextInt(100);
        int count = chance < 5 ? 0 : chance < 15 ? 1 : 2 + random.nextInt(18);
        int last = TODAY - (random.nextInt(100) < 75 ? random.nextInt(200) : random.nextInt(900)) + 5;
        int[] made = new int[count];
        int rhythm = 10 + random.nextInt(90);
        for (int i = count - 1; i >= 0; i--) {
            made[i] = last;
            last -= random.nextInt(2 * rhythm);
        }
        Arrays.sort(made);
        return made;
    }

    private void make(int i) {
        boolean gaps = random.nextInt(100) < facts.percentWithGaps;
        long typical = Math.round(20_000 * Math.exp(1.6 * random.nextGaussian())) + 100;
        boolean costKnown = !missing(gaps);
        int margin = random.nextInt(60) - 5;
        for (int o = firstOrder[i]; o < firstOrder[i + 1]; o++) {
            boolean credit = random.nextInt(100) < 3;
            amount[o] = (credit ? -1 : 1) * (typical / 2 + random.nextInt((int) Math.min(typical, 1_000_000_000)));
            cost[o] = costKnown ? amount[o] - amount[o] * margin / 100 : UNKNOWN;
            cancelled[o] = random.nextInt(100) < 2;
        }
        ordersKnown[i] = !(gaps && random.nextBoolean());
        boolean filed = !ordersKnown[i] && random.nextBoolean();
        filedRevenue[i] = filed ? typical * 5 : UNKNOWN;
        filedOrders[i] = filed ? random.nextInt(5) : MISSING;
        potential[i] = missing(gaps) ? UNKNOWN : typical * (1 + random.nextInt(40));
        wallet[i] = level(gaps, 101);
        lastContact[i] = missing(gaps) ? NO_DAY : random.nextInt(20) == 0 ? NOBODY : TODAY - random.nextInt(300);
        targeted[i] = level(gaps, 2);
        strength[i] = level(gaps, 3);
        trajectory[i] = level(gaps, 4);
        dependence[i] = rarely(gaps, 2);
        growthLever[i] = rarely(gaps, 2);
        specialNature[i] = rarely(gaps, 2);
        influence[i] = rarely(gaps, 3);
        spoilerRisk[i] = rarely(gaps, 3);
        competitorThreat[i] = rarely(gaps, 3);
        fitsGoals[i] = level(gaps, 2);
        int type = random.nextInt(TYPICAL.length);
        boolean judged = !missing(gaps);
        for (int k = 0; k < INDICATORS; k++) {
            byte any = (byte) random.nextInt(LEVELS[k]);
            indicators[i][k] = !judged ? MISSING : random.nextInt(10) == 0 ? any : TYPICAL[type][k];
        }
    }

    /** Makes the largest account, by its orders of the year, so large that it has more than a tenth of what all bring. */
    private void makeOneLarge() {
        long total = 0;
        long most = 0;
        int largest = 0;
        for (int i = 0; i < size; i++) {
            long revenue = Math.max(0, filedRevenue[i]);
            for (int o = firstOrder[i]; ordersKnown[i] && o < firstOrder[i + 1]; o++) {
                revenue += day[o] > YEAR_AGO && day[o] <= TODAY && !cancelled[o] ? amount[o] : 0;
            }
            if (ordersKnown[i] && revenue > most) {
                most = revenue;
                largest = i;
            }
            total += Math.max(0, revenue);
        }
        if (most > 0) {
            long times = 1 + total / (7 * most);
            for (int o = firstOrder[largest]; o < firstOrder[largest + 1]; o++) {
                amount[o] *= times;
                cost[o] *= cost[o] == UNKNOWN ? 1 : times;
            }
        }
    }

    private boolean missing(boolean gaps) {
        return facts.ordersOnly || (gaps && random.nextBoolean());
    }

    private byte level(boolean gaps, int levels) {
        return missing(gaps) ? MISSING : (byte) random.nextInt(levels);
    }

    /** Returns the lowest level in nine of ten cases, so that not every account is strategic. */
    private byte rarely(boolean gaps, int levels) {
        byte level = level(gaps, levels);
        return level > 0 && random.nextInt(10) > 0 ? 0 : level;
    }

    /** Returns the same accounts as the library takes them. */
    Portfolio portfolio() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            accounts.add(account(i));
        }
        return Portfolio.of(accounts, AS_OF);
    }

    private Account account(int i) {
        Account.Builder account = Account.builder()
                .id(String.format(Locale.ROOT, "A-%07d", i))
                .name("Account " + i)
                .sales(sales(i))
                .calendar(NO_SEASONS);
        if (targeted[i] != MISSING) {
            account.targeted(targeted[i] == 1);
        }
        boolean judged = indicators[i][0] != MISSING;
        if (strength[i] != MISSING || trajectory[i] != MISSING || judged) {
            Relationship.Builder relationship = Relationship.builder();
            if (judged) {
                relationship.indicators(indicators(indicators[i]));
            }
            if (strength[i] != MISSING) {
                relationship.strength(RelationshipStrengths.SCALE.value(strength[i]));
            }
            if (trajectory[i] != MISSING) {
                relationship.trajectory(Trajectories.SCALE.value(trajectory[i]));
            }
            account.relationship(relationship.build());
        }
        if (lastContact[i] == NOBODY) {
            account.contacts(Contacts.none());
        } else if (lastContact[i] != NO_DAY) {
            account.contacts(Contacts.of(Contact.builder()
                    .id("C")
                    .lastContact(LocalDate.ofEpochDay(lastContact[i]))
                    .build()));
        }
        if (!facts.ordersOnly) {
            account.evidence(evidence(i));
        }
        return account.build();
    }

    private static RelationshipIndicators indicators(byte[] known) {
        return RelationshipIndicators.builder()
                .goodKeyContacts(known[0])
                .influenceOnNewBusiness(known[1] == 1)
                .topToTopContact(known[2] == 1)
                .informationAccess(InformationLevels.SCALE.value(known[3]))
                .pricingMode(PricingModes.SCALE.value(known[4]))
                .procurementMode(ProcurementModes.SCALE.value(known[5]))
                .keyAreasWithoutRival(known[6])
                .agreement(AgreementForms.SCALE.value(known[7]))
                .exclusiveOpportunities(known[8] == 1)
                .longTermContract(known[9] == 1)
                .visibility(VisibilityLevels.SCALE.value(known[10]))
                .acknowledged(known[11] == 1)
                .alliance(AllianceForms.SCALE.value(known[12]))
                .jointGovernance(known[13] == 1)
                .jointOpportunity(known[14] == 1)
                .valuesAligned(known[15] == 1)
                .goalsAligned(known[16] == 1)
                .expectationsAligned(known[17] == 1)
                .build();
    }

    private StrategicEvidence evidence(int i) {
        StrategicEvidence.Builder evidence = StrategicEvidence.builder();
        if (dependence[i] != MISSING) {
            evidence.dependence(dependence[i] == 1);
        }
        if (growthLever[i] != MISSING) {
            evidence.growthLever(growthLever[i] == 1);
        }
        if (fitsGoals[i] != MISSING) {
            evidence.goalFit(Decimal.of(fitsGoals[i] == 1 ? "0.5" : "0.49"));
        }
        if (specialNature[i] != MISSING) {
            evidence.specialNature(specialNature[i] == 1);
        }
        if (influence[i] != MISSING) {
            evidence.influence(ExposureLevels.SCALE.value(influence[i]));
        }
        if (spoilerRisk[i] != MISSING) {
            evidence.spoilerRisk(ExposureLevels.SCALE.value(spoilerRisk[i]));
        }
        if (competitorThreat[i] != MISSING) {
            evidence.competitorThreat(ExposureLevels.SCALE.value(competitorThreat[i]));
        }
        return evidence.build();
    }

    private Sales sales(int i) {
        Sales.Builder sales = Sales.builder().currency(CurrencyUnit.EUR);
        if (ordersKnown[i]) {
            List<Order> orders = new ArrayList<>();
            for (int o = firstOrder[i]; o < firstOrder[i + 1]; o++) {
                Order.Builder order = Order.builder()
                        .date(LocalDate.ofEpochDay(day[o]))
                        .amount(Money.ofMinor(CurrencyUnit.EUR, amount[o]))
                        .status(cancelled[o] ? OrderStatus.CANCELLED : OrderStatus.COMPLETED);
                if (cost[o] != UNKNOWN) {
                    order.cost(Money.ofMinor(CurrencyUnit.EUR, cost[o]));
                }
                orders.add(order.build());
            }
            sales.orderHistory(OrderHistory.of(orders));
        } else if (filedRevenue[i] != UNKNOWN) {
            sales.trailing(AS_OF, SalesFigures.of(Money.ofMinor(CurrencyUnit.EUR, filedRevenue[i]), filedOrders[i]));
        }
        if (potential[i] != UNKNOWN) {
            sales.potential(Potential.of(Money.ofMinor(CurrencyUnit.EUR, potential[i])));
        }
        if (wallet[i] != MISSING) {
            sales.shareOfWallet(Decimal.ofUnscaled(wallet[i], 2));
        }
        return sales.build();
    }
}
