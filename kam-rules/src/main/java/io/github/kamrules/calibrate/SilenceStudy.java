package io.github.kamrules.calibrate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.source.KnowledgeSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * How many customers came back after a silence, for each length of it: what a threshold such as "lost after 365 days" would
 * have called lost, and how often it would have been wrong.
 *
 * <pre>{@code
 * SilenceStudy study = SilenceStudy.builder(accounts, lastDay)
 *         .days(90, 180, 270, 365)
 *         .rhythms("2", "3")
 *         .followUpDays(180)
 *         .atMost("0.10")
 *         .build();
 * study.fittingDays();  // the shortest silence after which at most 10 % came back
 * }</pre>
 *
 * <p><b>What is counted.</b> Each account counts once for each threshold: with its first silence that was longer, between two
 * orders or after the last. From then on it is watched for the follow-up days: it came back if it ordered within them. A silence
 * of which the follow-up days had not passed on the last day is not counted, whether the account came back or not, since
 * counting only those who came back early would make every threshold look too short; their number is told.
 *
 * <p>A threshold by rhythm is a multiple of the account's own median days between orders, as they were at the start of the
 * silence; an account has a rhythm from its second order date on. Accounts whose order history is not known, or is empty, are
 * left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class SilenceStudy {

    private final int accounts;
    private final LocalDate lastDay;
    private final int followUpDays;
    private final Decimal atMost;
    private final Parameter smallSample;
    private final Optional<Decimal> medianRhythm;
    private final int withRhythm;
    private final ImmutableList<Line> days;
    private final ImmutableList<Line> rhythms;

    /**
     * What became of those who were silent for longer than a threshold. Immutable and thread-safe.
     *
     * @param threshold days, or a multiple of the account's own rhythm; above zero
     * @param cameBack of the accounts that were silent for longer, those who ordered within the follow-up days
     * @param unwatched the accounts whose silence is too recent to tell, 0 or more; they are not in the cases
     */
    public record Line(Decimal threshold, Proportion cameBack, int unwatched) {

        /**
         * Makes a line.
         *
         * @param threshold days, or a multiple of the account's own rhythm; above zero
         * @param cameBack of the accounts that were silent for longer, those who ordered within the follow-up days
         * @param unwatched the accounts whose silence is too recent to tell, 0 or more; they are not in the cases
         */
        public Line {
            requireNonNull(threshold, "threshold");
            requireNonNull(cameBack, "cameBack");
            checkArgument(unwatched >= 0, "The accounts too recent to tell (%s) must be 0 or more.", unwatched);
        }
    }

    /** The order dates of an account, and what they tell of a silence. */
    private record Dates(OrderHistory history, ImmutableLongArray days, long lastDay) {

        static Optional<Dates> of(Account account, LocalDate lastDay) {
            return account.sales()
                    .flatMap(Sales::orderHistory)
                    .map(history -> new Dates(
                            history,
                            ImmutableLongArray.copyOf(history.orders().stream()
                                    .filter(Order::placed)
                                    .filter(order -> !order.date().isAfter(lastDay))
                                    .mapToLong(order -> order.date().toEpochDay())
                                    .distinct()),
                            lastDay.toEpochDay()))
                    .filter(dates -> !dates.days.isEmpty());
        }

        /** The days of silence after an order that the threshold lets pass; empty if there is no rhythm yet. */
        OptionalLong limit(int order, Decimal threshold, boolean rhythm) {
            if (!rhythm) {
                return OptionalLong.of(threshold.value().longValueExact());
            }
            OptionalLong twice = history.twiceMedianGapDays(LocalDate.ofEpochDay(days.get(order)));
            return twice.isEmpty()
                    ? twice
                    : OptionalLong.of(threshold
                            .value()
                            .multiply(BigDecimal.valueOf(twice.getAsLong()))
                            .divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR)
                            .longValueExact());
        }

        /** Whether the account came back from its first silence beyond the threshold; empty if there was no such silence. */
        Optional<Fate> fate(Decimal threshold, boolean rhythm, int followUpDays) {
            for (int order = 0; order < days.length(); order++) {
                OptionalLong limit = limit(order, threshold, rhythm);
                long next = order + 1 < days.length() ? days.get(order + 1) : Long.MAX_VALUE;
                if (limit.isPresent() && Math.min(next, lastDay) > days.get(order) + limit.getAsLong()) {
                    long watchedUntil = days.get(order) + limit.getAsLong() + followUpDays;
                    return Optional.of(
                            watchedUntil > lastDay
                                    ? Fate.UNWATCHED
                                    : next <= watchedUntil ? Fate.CAME_BACK : Fate.STAYED_AWAY);
                }
            }
            return Optional.empty();
        }
    }

    private enum Fate {
        CAME_BACK,
        STAYED_AWAY,
        UNWATCHED
    }

    private SilenceStudy(Builder builder) {
        List<Dates> all = builder.accounts.stream()
                .flatMap(account -> Dates.of(account, builder.lastDay).stream())
                .toList();
        accounts = all.size();
        lastDay = builder.lastDay;
        followUpDays = builder.followUpDays;
        atMost = builder.tolerable.orElseThrow();
        smallSample = builder.smallSample;
        long[] twice = all.stream()
                .map(dates -> dates.history().twiceMedianGapDays(lastDay))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sorted()
                .toArray();
        withRhythm = twice.length;
        medianRhythm = twice.length == 0
                ? Optional.empty()
                : Optional.of(Decimal.ofUnscaled(25 * (twice[(twice.length - 1) / 2] + twice[twice.length / 2]), 2));
        days = lines(all, builder.days, false);
        rhythms = lines(all, builder.rhythms, true);
    }

    private ImmutableList<Line> lines(List<Dates> all, Collection<Decimal> thresholds, boolean rhythm) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (Decimal threshold : thresholds) {
            List<Fate> fates = all.stream()
                    .flatMap(dates -> dates.fate(threshold, rhythm, followUpDays).stream())
                    .toList();
            int back = Collections.frequency(fates, Fate.CAME_BACK);
            int unwatched = Collections.frequency(fates, Fate.UNWATCHED);
            lines.add(new Line(threshold, Proportion.of(back, fates.size() - unwatched), unwatched));
        }
        return lines.build();
    }

    /**
     * Returns an empty builder.
     *
     * @param accounts the accounts, with their order histories
     * @param lastDay the last day of which the orders are known, included; orders after it do not count
     * @return the builder
     */
    public static Builder builder(Collection<Account> accounts, LocalDate lastDay) {
        return new Builder(accounts, lastDay);
    }

    /**
     * Returns how many accounts had ordered by the last day.
     *
     * @return the accounts that were looked at
     */
    public int accounts() {
        return accounts;
    }

    /**
     * Returns the usual rhythm: the median over the accounts of their median days between orders.
     *
     * @return days, in quarters at the finest; absent if no account has a rhythm
     */
    public Optional<Decimal> medianRhythm() {
        return medianRhythm;
    }

    /**
     * Returns how many accounts have a rhythm: orders on two days at least.
     *
     * @return the accounts
     */
    public int withRhythm() {
        return withRhythm;
    }

    /**
     * Returns the thresholds in days.
     *
     * @return a line for each, shortest first
     */
    public List<Line> days() {
        return days;
    }

    /**
     * Returns the thresholds by rhythm.
     *
     * @return a line for each, smallest first
     */
    public List<Line> rhythms() {
        return rhythms;
    }

    /**
     * Returns the threshold in days that fits: the shortest from which on no threshold that has cases had more come back than is
     * tolerable. The observed rate decides, not its interval; read that, too.
     *
     * @return the line; absent if more came back after the longest one that has cases
     */
    public Optional<Line> fittingDays() {
        return fitting(days);
    }

    /**
     * Returns the threshold by rhythm that fits, as {@link #fittingDays}.
     *
     * @return the line; absent if more came back after the longest one that has cases
     */
    public Optional<Line> fittingRhythm() {
        return fitting(rhythms);
    }

    private Optional<Line> fitting(List<Line> lines) {
        Optional<Line> fitting = Optional.empty();
        for (Line line : lines) {
            Proportion back = line.cameBack();
            if (back.total() > 0) {
                boolean fits = back.rate().orElseThrow().compareTo(atMost) <= 0;
                fitting = !fits ? Optional.empty() : fitting.isPresent() ? fitting : Optional.of(line);
            }
        }
        return fitting;
    }

    /**
     * Returns a parameter with the threshold of a line, whose source names the sample.
     *
     * @param parameter the parameter, such as the days after which an account is lost
     * @param line a line of this study
     * @return the parameter, ready for {@link io.github.kamrules.policy.Policy.Builder#set}
     * @throws IllegalArgumentException if the line is of another study
     */
    public Parameter propose(Parameter parameter, Line line) {
        checkArgument(
                days.contains(line) || rhythms.contains(line),
                "There is no line (%s) in this study of silences.",
                line);
        return parameter.withValue(
                line.threshold().toString(),
                KnowledgeSource.company("orders up to " + lastDay + ": " + line.cameBack() + " came back within "
                        + followUpDays + " days after a longer silence"));
    }

    /**
     * Returns the result for people to read.
     *
     * @param locale the language
     * @return a line for each threshold and each warning, each ending with a line break
     */
    public String toText(Locale locale) {
        Words words = Words.of(locale);
        intro(words).forEach(words::line);
        for (Line line : days) {
            words.line("  " + words.say("silence-days", values(words, line)));
        }
        for (Line line : rhythms) {
            words.line("  " + words.say("silence-rhythm", values(words, line)));
        }
        notes(words).forEach(note -> words.line("  " + note));
        return words.toString();
    }

    private static Map<String, Object> values(Words words, Line line) {
        return Map.of(
                "threshold", line.threshold(),
                "cases", words.counted(line.cameBack()),
                "unwatched", line.unwatched());
    }

    /**
     * Returns the result as a table in Markdown.
     *
     * @param locale the language
     * @return the table and the warnings, ending with a line break
     */
    public String toMarkdown(Locale locale) {
        Words words = Words.of(locale);
        intro(words).forEach(line -> words.line(line).line(""));
        words.header(List.of(words.say("silence"), words.say("came-back"), words.say("unwatched")));
        days.forEach(line -> words.row(row(words, "days", line)));
        rhythms.forEach(line -> words.row(row(words, "rhythm", line)));
        words.line("");
        notes(words).forEach(note -> words.line("- " + note));
        return words.toString();
    }

    private static List<String> row(Words words, String unit, Line line) {
        return List.of(
                words.say(unit, Map.of("threshold", line.threshold())),
                words.counted(line.cameBack()),
                String.valueOf(line.unwatched()));
    }

    private List<String> intro(Words words) {
        List<String> intro = new ArrayList<>();
        intro.add(words.say("silences", Map.of("accounts", accounts, "lastDay", lastDay, "followUp", followUpDays)));
        medianRhythm.ifPresent(
                median -> intro.add(words.say("usual-rhythm", Map.of("accounts", withRhythm, "median", median))));
        return intro;
    }

    private List<String> notes(Words words) {
        List<String> notes = new ArrayList<>();
        addFitting(notes, words, "days", days);
        addFitting(notes, words, "rhythm", rhythms);
        return notes;
    }

    private void addFitting(List<String> notes, Words words, String unit, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Optional<Line> fitting = fitting(lines);
        if (fitting.isEmpty()) {
            notes.add(words.say("no-fit-" + unit, Map.of("share", words.percent(atMost))));
            return;
        }
        Line line = fitting.get();
        String threshold = words.say(unit, Map.of("threshold", line.threshold()));
        notes.add(words.say("fit", Map.of("threshold", threshold, "share", words.percent(atMost))));
        Decimal high = line.cameBack().interval().high().orElseThrow();
        if (high.compareTo(atMost) > 0) {
            notes.add(words.say("fit-uncertain", Map.of("threshold", threshold, "share", words.percent(high))));
        }
        if (line.cameBack().small(smallSample)) {
            notes.add(words.small(List.of(words.sample(threshold, line.cameBack())), smallSample));
        }
    }

    /**
     * Returns the result in English.
     *
     * @return as {@link #toText}
     */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    /** Collects the thresholds to try. For one thread. */
    public static final class Builder {
        private final ImmutableList<Account> accounts;
        private final LocalDate lastDay;
        private final TreeSet<Decimal> days = new TreeSet<>();
        private final TreeSet<Decimal> rhythms = new TreeSet<>();
        private int followUpDays;
        private Optional<Decimal> tolerable = Optional.empty();
        private Parameter smallSample = Proportion.SMALL_SAMPLE;

        private Builder(Collection<Account> accounts, LocalDate lastDay) {
            this.accounts = ImmutableList.copyOf(accounts);
            this.lastDay = requireNonNull(lastDay, "lastDay");
        }

        /**
         * Adds thresholds in days.
         *
         * @param thresholds days of silence, each 1 to 36500
         * @return this builder
         * @throws IllegalArgumentException if one is out of range
         */
        @CanIgnoreReturnValue
        public Builder days(int... thresholds) {
            for (int threshold : thresholds) {
                checkDays("threshold", threshold);
                days.add(Decimal.of(threshold));
            }
            return this;
        }

        private static void checkDays(String what, int number) {
            checkArgument(number >= 1 && number <= 36500, "The %s (%s days) must be 1 to 36500 days.", what, number);
        }

        /**
         * Adds thresholds by rhythm.
         *
         * @param thresholds multiples of the account's own median days between orders, above zero and at most 100, as decimal texts
         * @return this builder
         * @throws IllegalArgumentException if one is no decimal or out of range
         */
        @CanIgnoreReturnValue
        public Builder rhythms(String... thresholds) {
            for (String threshold : thresholds) {
                Decimal times = Decimal.of(threshold);
                checkArgument(
                        times.isPositive() && times.compareTo(Decimal.of(100)) <= 0,
                        "The threshold (%s times the own rhythm) must be above 0 and at most 100.",
                        times);
                rhythms.add(times);
            }
            return this;
        }

        /**
         * Sets how long an account is watched after the threshold has passed.
         *
         * @param number 1 to 36500 days
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        @CanIgnoreReturnValue
        public Builder followUpDays(int number) {
            checkDays("follow-up", number);
            followUpDays = number;
            return this;
        }

        /**
         * Sets which share of those beyond the threshold may come back.
         *
         * @param share within [0, 1], as decimal text
         * @return this builder
         * @throws IllegalArgumentException if it is no decimal or out of range
         */
        @CanIgnoreReturnValue
        public Builder atMost(String share) {
            Decimal most = Decimal.of(share);
            checkArgument(
                    !most.isNegative() && most.compareTo(Decimal.ONE) <= 0,
                    "The share that may come back (%s) must be 0 to 1.\nMaybe it is in per cent.",
                    most);
            tolerable = Optional.of(most);
            return this;
        }

        /**
         * Sets how many cases are few; {@link Proportion#SMALL_SAMPLE} otherwise.
         *
         * @param upTo the most cases that are few
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder smallSample(Parameter upTo) {
            smallSample = requireNonNull(upTo, "upTo");
            return this;
        }

        /**
         * Counts.
         *
         * @return the study
         * @throws IllegalStateException if there is no threshold, or the follow-up days or the tolerable share are not set
         */
        public SilenceStudy build() {
            checkState(!days.isEmpty() || !rhythms.isEmpty(), "There must be at least one threshold to try.");
            checkState(followUpDays > 0, "The follow-up days must be set.");
            checkState(tolerable.isPresent(), "The share that may come back must be set with atMost.");
            return new SilenceStudy(this);
        }
    }
}
