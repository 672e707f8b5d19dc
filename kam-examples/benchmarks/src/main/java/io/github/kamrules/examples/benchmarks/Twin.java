package io.github.kamrules.examples.benchmarks;

import static io.github.kamrules.examples.benchmarks.RawData.AGREEMENT;
import static io.github.kamrules.examples.benchmarks.RawData.ALLIANCE;
import static io.github.kamrules.examples.benchmarks.RawData.EXCLUSIVE_OPPORTUNITIES;
import static io.github.kamrules.examples.benchmarks.RawData.EXPECTATIONS_ALIGNED;
import static io.github.kamrules.examples.benchmarks.RawData.GOALS_ALIGNED;
import static io.github.kamrules.examples.benchmarks.RawData.GOOD_KEY_CONTACTS;
import static io.github.kamrules.examples.benchmarks.RawData.INDICATORS;
import static io.github.kamrules.examples.benchmarks.RawData.INFORMATION_ACCESS;
import static io.github.kamrules.examples.benchmarks.RawData.JOINT_GOVERNANCE;
import static io.github.kamrules.examples.benchmarks.RawData.LONG_TERM_CONTRACT;
import static io.github.kamrules.examples.benchmarks.RawData.MISSING;
import static io.github.kamrules.examples.benchmarks.RawData.NOBODY;
import static io.github.kamrules.examples.benchmarks.RawData.NO_DAY;
import static io.github.kamrules.examples.benchmarks.RawData.PRICING_MODE;
import static io.github.kamrules.examples.benchmarks.RawData.TODAY;
import static io.github.kamrules.examples.benchmarks.RawData.UNKNOWN;
import static io.github.kamrules.examples.benchmarks.RawData.VALUES_ALIGNED;
import static io.github.kamrules.examples.benchmarks.RawData.YEAR_AGO;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The standard policy, written by hand over primitive arrays: every decision and every strategy's trigger, with the numbers
 * and defaults of the policy built in. It can do nothing but decide: no explanation, no other policy, no other currency, no
 * groups of accounts.
 *
 * <p>It decides all accounts as if there were room for all key accounts, draws the line, and decides those again that may be
 * displaced.
 *
 * <p>Where orders are missing, it tries every combination of what follows from them, as a person would write it who knows
 * this policy: which life cycle stages are left, and which classes the revenue may fall into.
 */
final class Twin {

    /** Codes beside the positions of levels; those of a review are longs. */
    static final short NOT_APPLICABLE = Short.MIN_VALUE;

    static final short UNDECIDED = Short.MIN_VALUE + 1;

    static final List<String> DECISIONS = List.of(
            "lifecycle-stage",
            "value-class",
            "potential-level",
            "attractiveness",
            "relationship-strength",
            "trajectory",
            "account-category",
            "strategic-reasons",
            "tier",
            "neglect",
            "growth-route",
            "exit-candidate",
            "recommend.recover-relationship",
            "recommend.secure-supply",
            "recommend.contain-spoiler",
            "recommend.protect-key-account",
            "recommend.pre-emptive-lock-in",
            "recommend.re-engage",
            "recommend.executive-coverage",
            "recommend.low-cost-cooperation",
            "recommend.advance-relationship",
            "recommend.onboarding",
            "recommend.co-development",
            "recommend.win-back",
            "recommend.key-development",
            "recommend.cross-sell",
            "recommend.qualify-prospect",
            "recommend.efficient-coverage",
            "recommend.change-or-exit",
            "recommend.reduce-dependence",
            "recommend.pursue-target",
            "recommend.second-order",
            "recommend.invest-for-growth",
            "recommend.special-care",
            "recommend.open-relationship",
            "recommend.selective-test",
            "recommend.ask-once",
            "recommend.manage-for-cash",
            "relationship-type",
            "recommend.broaden-key-contacts",
            "recommend.share-insight",
            "recommend.sell-value",
            "recommend.propose-framework",
            "recommend.form-alliance",
            "recommend.govern-alliance",
            "raw-tier",
            "stable-tier",
            "major-customer",
            "key-reasons",
            "attractiveness-score",
            "overridden-tier",
            "success-rate",
            "contact-cadence-days",
            "key-account-screen");

    private static final int RAW_TIER = DECISIONS.indexOf("raw-tier");
    private static final int SCORE = DECISIONS.indexOf("attractiveness-score");

    private static final int KEY = 3;
    private static final int KEY_ACCOUNTS_AT_MOST = 35;
    /** All key accounts find room. */
    private static final long NO_LINE = Long.MIN_VALUE;

    // How long ago the last order is, as far as it matters beside the stage.
    private static final int RECENT = 1;
    private static final int HALF_A_YEAR = 2;

    private static final int POTENTIAL = 0;
    private static final int TARGET = 1;
    private static final int FIRST_TIME = 2;
    private static final int REPEAT = 3;
    private static final int LOYAL = 4;
    private static final int LOST = 5;
    private static final int STAGES = 6;

    private static final int PREFERRED_SUPPLIER = 1;
    private static final int PARTNERSHIP = 2;

    /** What each rung of the relationship needs at least of each indicator; a partner needs one more thing. */
    private static final byte[][] NEEDED = {
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
        {3, 1, 0, 2, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 1, 0, 2, 1, 1, 1, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 1, 1, 1, 1, 1}
    };

    private final RawData data;
    /**
     * A column for each decision, in the order of {@link #DECISIONS}. A set of reasons is kept as its bits, the score and the
     * rate as hundredths.
     */
    final short[][] columns;

    // What the orders of each account come to.
    private final long[] revenue;
    private final long[] margin;
    private final int[] orders;
    private final int[] trailingOrders;
    private final int[] firstDay;
    private final int[] lastDay;
    /** Twice the median of the days between order dates, 0 with fewer than two dates. */
    private final int[] twiceGap;

    // The statistics: positive revenue, ascending, and the sums from each on.
    private final long[] positive;
    private final long[] sumFrom;
    private final long total;
    // What an unknown revenue may come to: value class, and whether the share is at least 10 % and 25 %.
    private final short[] anyClass;
    private final boolean[] anyTenth;
    private final boolean[] anyQuarter;

    /** Whether the account is a key account if there is room, as far as is known. */
    private final boolean[] mayBeKey;
    /** Up to this rank key accounts are displaced. */
    private long line = NO_LINE;
    /** The same for accounts that take no place from others, since something about them is unknown. */
    private long lineForUnknown = NO_LINE;

    private final short[] outcome = new short[DECISIONS.size()];

    private Twin(RawData data) {
        this.data = data;
        int size = data.size;
        columns = new short[DECISIONS.size()][size];
        mayBeKey = new boolean[size];
        revenue = new long[size];
        margin = new long[size];
        orders = new int[size];
        trailingOrders = new int[size];
        firstDay = new int[size];
        lastDay = new int[size];
        twiceGap = new int[size];
        int[] gaps = new int[16];
        int known = 0;
        for (int i = 0; i < size; i++) {
            if (data.ordersKnown[i]) {
                int count = data.firstOrder[i + 1] - data.firstOrder[i];
                gaps = gaps.length < count ? new int[2 * count] : gaps;
                addUp(i, gaps);
            } else {
                revenue[i] = data.filedRevenue[i];
                margin[i] = UNKNOWN;
            }
            known += revenue[i] > 0 ? 1 : 0;
        }
        positive = new long[known];
        int next = 0;
        for (long each : revenue) {
            if (each > 0) {
                positive[next++] = each;
            }
        }
        Arrays.sort(positive);
        sumFrom = new long[known + 1];
        for (int i = known - 1; i >= 0; i--) {
            sumFrom[i] = sumFrom[i + 1] + positive[i];
        }
        total = sumFrom[0];
        long[] any = {
            0,
            1,
            lowest(r -> tenth(r, total + r)),
            lowest(r -> quarter(r, total + r)),
            lowest(r -> valueClass(r, total + r) >= 1),
            lowest(r -> valueClass(r, total + r) == 2)
        };
        anyClass = new short[any.length];
        anyTenth = new boolean[any.length];
        anyQuarter = new boolean[any.length];
        for (int i = 0; i < any.length; i++) {
            anyClass[i] = valueClass(any[i], total + any[i]);
            anyTenth[i] = tenth(any[i], total + any[i]);
            anyQuarter[i] = quarter(any[i], total + any[i]);
        }
    }

    /** Decides everything for all accounts. */
    static Twin review(RawData data) {
        Twin twin = new Twin(data);
        twin.decideFrom(0, data.size);
        twin.drawLine();
        twin.displaceFrom(0, data.size);
        return twin;
    }

    /** Decides with two threads; the statistics are made before by one, and the line is drawn by one. */
    static Twin reviewOnTwoThreads(RawData data) throws InterruptedException {
        Twin twin = new Twin(data);
        int half = data.size / 2;
        Thread decider = new Thread(() -> new Twin(twin).decideFrom(half, data.size));
        decider.start();
        twin.decideFrom(0, half);
        decider.join();
        twin.drawLine();
        Thread displacer = new Thread(() -> new Twin(twin).displaceFrom(half, data.size));
        displacer.start();
        twin.displaceFrom(0, half);
        displacer.join();
        return twin;
    }

    private Twin(Twin other) {
        data = other.data;
        columns = other.columns;
        revenue = other.revenue;
        margin = other.margin;
        orders = other.orders;
        trailingOrders = other.trailingOrders;
        firstDay = other.firstDay;
        lastDay = other.lastDay;
        twiceGap = other.twiceGap;
        positive = other.positive;
        sumFrom = other.sumFrom;
        total = other.total;
        anyClass = other.anyClass;
        anyTenth = other.anyTenth;
        anyQuarter = other.anyQuarter;
        mayBeKey = other.mayBeKey;
        line = other.line;
        lineForUnknown = other.lineForUnknown;
    }

    private void decideFrom(int from, int to) {
        for (int i = from; i < to; i++) {
            decide(i, NO_LINE);
        }
    }

    /** Decides those again that may be displaced. */
    private void displaceFrom(int from, int to) {
        for (int i = from; i < to; i++) {
            if (mayBeKey[i]) {
                boolean known = takesPlace(i);
                long own = known ? line : lineForUnknown;
                if (own != NO_LINE && !(known && rank(i, columns[SCORE][i]) > own)) {
                    decide(i, own);
                }
            }
        }
    }

    /** Finds the first key account that has no room; with one that takes no place, there is room for one less. */
    private void drawLine() {
        long[] ranks = IntStream.range(0, data.size)
                .filter(i -> mayBeKey[i] && takesPlace(i))
                .mapToLong(i -> rank(i, columns[SCORE][i]))
                .sorted()
                .toArray();
        int room = ranks.length - KEY_ACCOUNTS_AT_MOST;
        line = room > 0 ? ranks[room - 1] : NO_LINE;
        lineForUnknown = room >= 0 ? ranks[room] : NO_LINE;
    }

    /** Returns whether all is known of the account by which it takes a place from others if it is a key account. */
    boolean takesPlace(int i) {
        return revenue[i] != UNKNOWN && columns[RAW_TIER][i] != UNDECIDED && columns[SCORE][i] != UNDECIDED;
    }

    /** Returns whether the account may be a key account for which there may be no room, and has no rank. */
    boolean hasNoRank(int i) {
        return mayBeKey[i] && revenue[i] == UNKNOWN && lineForUnknown != NO_LINE;
    }

    /** Ranks by the score, which goes in steps of 25, then by revenue; one that is unknown counts as none. */
    private long rank(int i, int points) {
        return points / 25 * 10_000_000_000_000_000L + Math.max(0, revenue[i]);
    }

    private interface Test {
        boolean holds(long revenue);
    }

    /** Returns the lowest revenue for which a test holds that holds for all above it. */
    private static long lowest(Test test) {
        long low = 0;
        long high = 10_000_000_000_000_000L;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (test.holds(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private void addUp(int i, int[] gaps) {
        long sum = 0;
        long earned = 0;
        boolean costs = true;
        int count = 0;
        int trailing = 0;
        int last = NO_DAY;
        int found = 0;
        for (int o = data.firstOrder[i]; o < data.firstOrder[i + 1] && data.day[o] <= TODAY; o++) {
            if (data.cancelled[o]) {
                continue;
            }
            int day = data.day[o];
            boolean inYear = day > YEAR_AGO;
            if (inYear) {
                sum += data.amount[o];
                if (data.cost[o] == UNKNOWN) {
                    costs = false;
                } else {
                    earned += data.amount[o] - data.cost[o];
                }
            }
            if (data.amount[o] > 0) {
                if (count == 0) {
                    firstDay[i] = day;
                } else if (day != last) {
                    gaps[found++] = day - last;
                }
                last = day;
                count++;
                trailing += inYear ? 1 : 0;
            }
        }
        revenue[i] = sum;
        margin[i] = costs ? earned : UNKNOWN;
        orders[i] = count;
        trailingOrders[i] = trailing;
        lastDay[i] = last;
        if (found > 0) {
            Arrays.sort(gaps, 0, found);
            twiceGap[i] = gaps[(found - 1) / 2] + gaps[found / 2];
        }
    }

    private long above(long minor) {
        int low = 0;
        int high = positive.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positive[middle] <= minor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sumFrom[low];
    }

    // The portfolio brings far less than 92 thousand billion, so that a hundred times as much fits.

    private static boolean tenth(long part, long whole) {
        return part > 0 && part * 100 >= whole * 10;
    }

    private static boolean quarter(long part, long whole) {
        return part > 0 && part * 100 >= whole * 25;
    }

    private short valueClass(long part, long whole) {
        return part <= 0 ? NOT_APPLICABLE : classOf(above(part), whole);
    }

    private static short classOf(long above, long whole) {
        return (short) (above * 100 < whole * 80 ? 2 : above * 100 < whole * 95 ? 1 : 0);
    }

    private void decide(int i, long displacedUpTo) {
        long own = Math.max(0, revenue[i]);
        long others = total - own;
        int potentialLevel = 1;
        boolean potentialQuarter = false;
        if (data.potential[i] != UNKNOWN) {
            long could = data.potential[i];
            long whole = others + could;
            potentialLevel = whole == 0 ? 0 : classOf(above(could) - (own > could ? own : 0), whole);
            potentialQuarter = whole > 0 && quarter(could, whole);
        }
        boolean revenueKnown = revenue[i] != UNKNOWN;
        short knownClass = revenueKnown ? valueClass(revenue[i], total) : 0;
        boolean knownTenth = revenueKnown && tenth(revenue[i], total);
        boolean knownQuarter = revenueKnown && quarter(revenue[i], total);
        if (data.ordersKnown[i]) {
            int silent = lastDay[i] == NO_DAY ? NO_DAY : TODAY - lastDay[i];
            int stage = stage(i, orders[i], silent > 365, isLongAgo(i), trailingOrders[i] >= 2);
            boolean slipping = twiceGap[i] > 0 && silent > twiceGap[i];
            int silence = silent > 180 ? HALF_A_YEAR : silent != NO_DAY && silent <= 90 ? RECENT : 0;
            decide(
                    i,
                    stage,
                    silence,
                    orders[i] >= 2,
                    slipping,
                    potentialLevel,
                    potentialQuarter,
                    knownClass,
                    knownTenth,
                    knownQuarter,
                    displacedUpTo);
            for (int d = 0; d < columns.length; d++) {
                columns[d][i] = outcome[d];
            }
            return;
        }
        long stages = possibleStages(i);
        // Without its revenue, a key account may find room or not.
        long[] lines = revenueKnown || displacedUpTo == NO_LINE
                ? new long[] {displacedUpTo}
                : new long[] {NO_LINE, Long.MAX_VALUE};
        boolean first = true;
        for (int each = 0; each < 6 * STAGES; each++) {
            if ((stages >>> each & 1) == 0) {
                continue;
            }
            for (int r = 0; r < (revenueKnown ? 1 : anyClass.length); r++) {
                for (int k = 0; k < 2 * lines.length; k++) {
                    decide(
                            i,
                            each / 6,
                            each / 2 % 3,
                            each % 2 == 1,
                            k % 2 == 1,
                            potentialLevel,
                            potentialQuarter,
                            revenueKnown ? knownClass : anyClass[r],
                            revenueKnown ? knownTenth : anyTenth[r],
                            revenueKnown ? knownQuarter : anyQuarter[r],
                            lines[k / 2]);
                    for (int d = 0; d < columns.length; d++) {
                        columns[d][i] = first || columns[d][i] == outcome[d] ? outcome[d] : UNDECIDED;
                    }
                    first = false;
                }
            }
        }
    }

    private boolean isLongAgo(int i) {
        return orders[i] > 0 && TODAY - firstDay[i] >= 730;
    }

    private int stage(int i, int count, boolean silent, boolean longAgo, boolean oftenThisYear) {
        if (count == 0) {
            return data.targeted[i] == 1 ? TARGET : POTENTIAL;
        } else if (silent) {
            return LOST;
        } else if (count == 1) {
            return FIRST_TIME;
        }
        return longAgo && oftenThisYear ? LOYAL : REPEAT;
    }

    /** Returns which stages an account without known orders may have, with which silences, and whether of two orders. */
    private long possibleStages(int i) {
        int least = Math.max(0, data.filedOrders[i]);
        if (data.filedOrders[i] == MISSING && data.filedRevenue[i] > 0) {
            least = 1;
        }
        boolean filed = data.filedOrders[i] != MISSING;
        long stages = 0;
        for (int count = Math.min(least, 2); count <= 2; count++) {
            // Up to 90, 180, 365 days and more.
            for (int silence = 0; silence < (least > 0 ? 3 : 4); silence++) {
                for (int longAgo = 0; longAgo < 2; longAgo++) {
                    for (int often = filed && least >= 2 ? 1 : 0; often < (filed && least < 2 ? 1 : 2); often++) {
                        int stage = stage(i, count, silence == 3, longAgo == 1, often == 1);
                        int told = silence == 0 ? RECENT : silence == 1 ? 0 : HALF_A_YEAR;
                        stages |= 1L << (6 * stage + 2 * told + (count == 2 ? 1 : 0));
                    }
                }
            }
        }
        return stages;
    }

    private void decide(
            int i,
            int stage,
            int silence,
            boolean twoOrders,
            boolean slipping,
            int potential,
            boolean potentialQuarter,
            short valueClass,
            boolean tenth,
            boolean quarter,
            long displacedUpTo) {
        byte influence = data.influence[i];
        byte spoiler = data.spoilerRisk[i];
        int points = points(i, potential, valueClass);
        int attractiveness = points >= 650 ? 2 : points >= 400 ? 1 : 0;
        int strength = Math.max(0, data.strength[i]);
        int trajectory = data.trajectory[i] == MISSING ? 1 : data.trajectory[i];
        int category = category(attractiveness, strength, trajectory);
        int reasons = (data.dependence[i] == 1 || quarter ? 1 : 0)
                | (data.growthLever[i] == 1 || potentialQuarter ? 2 : 0)
                | (influence == 2 ? 4 : 0)
                | (spoiler == 2 ? 8 : 0)
                | (potential == 2 && data.competitorThreat[i] >= 1 ? 16 : 0);
        boolean noCustomerYet = stage == POTENTIAL || stage == TARGET;
        boolean lost = stage == LOST;
        int rawTier = 1;
        if (reasons != 0) {
            rawTier = 4;
        } else if (noCustomerYet) {
            rawTier = 0;
        } else if (((valueClass == 2 && attractiveness == 2) || tenth) && !lost) {
            rawTier = KEY;
        } else if (valueClass >= 1 || potential == 2) {
            rawTier = 2;
        }
        mayBeKey[i] |= rawTier == KEY;
        int tier = rawTier == KEY && rank(i, points) <= displacedUpTo ? 2 : rawTier;
        short neglect = neglect(i, stage, silence == HALF_A_YEAR);
        int route = 2;
        if (noCustomerYet || lost) {
            route = 0;
        } else if (stage == FIRST_TIME || trajectory >= 2 || neglect == 2 || slipping || data.wallet[i] >= 80) {
            route = 1;
        }
        boolean exit = influence == 0
                && spoiler == 0
                && data.potential[i] != UNKNOWN
                && potential == 0
                && valueClass < 1
                && reasons == 0;
        boolean key = tier >= 3;
        boolean customer = stage == FIRST_TIME || stage == REPEAT || stage == LOYAL;
        boolean bringsMuch = valueClass >= 1;
        boolean attractive = attractiveness >= 1;
        boolean noMargin = revenue[i] > 0 && margin[i] != UNKNOWN && margin[i] <= 0;
        short[] out = outcome;
        out[0] = (short) stage;
        out[1] = valueClass;
        out[2] = (short) potential;
        out[3] = (short) attractiveness;
        out[4] = (short) strength;
        out[5] = (short) trajectory;
        out[6] = (short) category;
        out[7] = (short) reasons;
        out[8] = (short) tier;
        out[9] = neglect;
        out[10] = (short) route;
        out[11] = noCustomerYet ? NOT_APPLICABLE : yes(exit);
        boolean buysAgain = stage == REPEAT || stage == LOYAL;
        boolean turnsAway = category == 9;
        boolean silent = data.ordersKnown[i] && silence == HALF_A_YEAR;
        boolean influenceAlone =
                (reasons & 4) != 0 && (!bringsMuch || noMargin) && attractiveness != 2 && (reasons & 19) == 0;
        boolean worthWinningBack = attractive || tier >= 2 || twoOrders;
        boolean leaves = !noCustomerYet && exit;
        out[12] = yes(customer && turnsAway);
        out[13] = yes(key && customer && bringsMuch && !turnsAway && !silent && !influenceAlone);
        out[14] = yes((reasons & 8) != 0 && !bringsMuch);
        out[15] = yes(key
                && customer
                && (category == 2 || category == 10 || (reasons & 1) != 0 || ((reasons & 8) != 0 && bringsMuch)));
        out[16] =
                yes(!lost && !turnsAway && ((reasons & 16) != 0 || (!key && customer && attractive && category == 10)));
        out[17] = yes(neglect == 2 || (neglect == 1 && tier >= 2 && !turnsAway));
        out[18] = yes(key && !influenceAlone);
        out[19] = yes(influenceAlone);
        out[20] = yes(key && customer && strength <= 1 && !turnsAway && !influenceAlone);
        out[21] = yes(stage == FIRST_TIME && silence == RECENT);
        out[22] = yes((reasons & 2) != 0 && !lost && !turnsAway);
        out[23] = yes(lost && !exit && worthWinningBack);
        out[24] = yes(tier == 2 && buysAgain && (category == 0 || category == 1 || category == 2 || category == 4));
        out[25] = yes(route == 2 && attractive && !(category == 3 && !key));
        out[26] = yes(stage == POTENTIAL);
        out[27] = yes((tier == 1 || (tier == 2 && !attractive)) && !lost);
        out[28] = yes(leaves);
        out[29] = yes(customer && (reasons & 1) != 0);
        out[30] = yes(stage == TARGET);
        out[31] = yes(stage == FIRST_TIME && silence != RECENT && !turnsAway);
        out[32] = yes(buysAgain && category == 1);
        out[33] = yes(buysAgain && attractive && (category == 5 || (route == 1 && category != 9 && category != 10)));
        out[34] = yes(buysAgain && !key && attractive && category == 11);
        out[35] = yes(buysAgain && !key && category == 3);
        out[36] = yes(lost && !exit && !worthWinningBack);
        out[37] = yes(!key && buysAgain && !leaves && (category == 7 || category == 8));
        byte[] shown = data.indicators[i];
        short type = type(shown);
        boolean judged = type != UNDECIDED;
        boolean closer = customer && attractive && !turnsAway && !influenceAlone;
        boolean developed = tier >= 2 && closer && judged;
        boolean free = shown[AGREEMENT] == 0 || (shown[EXCLUSIVE_OPPORTUNITIES] == 0 && shown[LONG_TERM_CONTRACT] == 0);
        boolean aligned = shown[VALUES_ALIGNED] == 1 && shown[GOALS_ALIGNED] == 1 && shown[EXPECTATIONS_ALIGNED] == 1;
        out[38] = type;
        out[39] = yes(developed && shown[GOOD_KEY_CONTACTS] < 3);
        out[40] = yes(developed && shown[INFORMATION_ACCESS] < 2);
        out[41] = yes(developed && shown[PRICING_MODE] == 0);
        out[42] = yes(key && developed && free && type == PREFERRED_SUPPLIER);
        out[43] = yes(key && developed && aligned && shown[ALLIANCE] == 0 && type == PARTNERSHIP);
        out[44] = yes(key && customer && !turnsAway && shown[ALLIANCE] > 0 && shown[JOINT_GOVERNANCE] == 0);
        // The accounts have no history, and nobody set their tier by hand. No account belongs to another.
        out[RAW_TIER] = (short) rawTier;
        out[46] = (short) rawTier;
        out[47] = yes(tenth);
        out[48] = (short) ((valueClass == 2 ? 1 : 0) | (data.specialNature[i] == 1 ? 2 : 0) | (reasons != 0 ? 8 : 0));
        out[SCORE] = (short) points;
        out[50] = (short) rawTier;
        out[51] = (short) (lost ? NOT_APPLICABLE : noCustomerYet ? 6 : stage == FIRST_TIME ? 15 : 50);
        out[52] = (short) (!customer ? NOT_APPLICABLE : key ? 90 : tier == 2 ? 180 : 365);
        int features = (valueClass == 2 ? 1 : 0) + (reasons & 1) + (stage == LOYAL ? 1 : 0) + (potential == 2 ? 1 : 0);
        out[53] = data.fitsGoals[i] == MISSING ? UNDECIDED : (short) (features + data.fitsGoals[i]);
    }

    /** Returns the highest rung of which all is there that it needs. */
    private static short type(byte[] indicators) {
        if (indicators[0] == MISSING) {
            return UNDECIDED;
        }
        boolean tied = indicators[EXCLUSIVE_OPPORTUNITIES] == 1 || indicators[LONG_TERM_CONTRACT] == 1;
        short type = 3;
        while (!reaches(indicators, NEEDED[type]) || (type == PARTNERSHIP && !tied)) {
            type--;
        }
        return type;
    }

    private static boolean reaches(byte[] indicators, byte[] needed) {
        for (int k = 0; k < INDICATORS; k++) {
            if (indicators[k] < needed[k]) {
                return false;
            }
        }
        return true;
    }

    private static short yes(boolean holds) {
        return (short) (holds ? 1 : 0);
    }

    private int points(int i, int potential, short valueClass) {
        int points = 225 * potential + (valueClass > 0 ? 150 * valueClass : 0);
        if (margin[i] == UNKNOWN && (revenue[i] > 0 || revenue[i] == UNKNOWN)) {
            points += 125;
        } else if (revenue[i] > 0) {
            points += margin[i] * 100 >= revenue[i] * 30 ? 250 : margin[i] * 100 >= revenue[i] * 10 ? 125 : 0;
        }
        return points;
    }

    private static int category(int attractiveness, int strength, int trajectory) {
        if (trajectory == 3 && attractiveness >= 1) {
            return 9;
        } else if (trajectory == 2) {
            return 10;
        } else if (trajectory == 0) {
            return 11;
        }
        return 3 * (2 - attractiveness) + strength;
    }

    private short neglect(int i, int stage, boolean silentHalfYear) {
        if (stage != REPEAT && stage != LOYAL) {
            return NOT_APPLICABLE;
        }
        int contact = data.lastContact[i];
        if (contact == NO_DAY) {
            return (short) (silentHalfYear ? 1 : 0);
        } else if (contact == NOBODY) {
            return 2;
        }
        int days = TODAY - contact;
        return (short) (days > 180 ? 2 : days > 90 ? 1 : 0);
    }
}
