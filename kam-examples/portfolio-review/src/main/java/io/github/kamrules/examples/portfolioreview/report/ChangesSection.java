package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS_SCORE;
import static io.github.kamrules.standard.StandardDecisions.OVERRIDDEN_TIER;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says whose tier moved, and whose is another one than today's figures say: kept stable, set by hand, or for want of room. */
final class ChangesSection {
    private static final int MOST = 25;
    /** An override that ends so soon is to be thought about now. */
    private static final int SOON_DAYS = 60;

    /** What is to be said about a tier, in the order of the page. */
    enum Kind {
        DISPLACED,
        FELL,
        ROSE,
        HELD,
        BY_HAND,
        ENDS_SOON,
        EXPIRED
    }

    private record Case(AccountRow row, Map<Kind, List<String>> kinds, int rank) {}

    /** A level with a limit, and the accounts that would have it if there were room. */
    private record Room(Level level, Decimal most, List<Integer> members) {}

    private final Subject subject;
    private final PortfolioReview review;
    private final Policy policy;
    private final Words words;
    private final LocalDate asOf;
    private final Optional<Stability<?>> stability;
    private final List<Room> rooms;

    private ChangesSection(Subject subject) {
        this.subject = subject;
        review = subject.review();
        policy = review.policy();
        words = subject.words();
        asOf = review.portfolio().asOf();
        stability =
                policy.graph().logic(STABLE_TIER) instanceof Stability<?> kept ? Optional.of(kept) : Optional.empty();
        rooms = capacity().map(this::rooms).orElse(List.of());
    }

    static ReportPage.Changes of(Subject subject) {
        return new ChangesSection(subject).section();
    }

    private ReportPage.Changes section() {
        List<Case> cases = subject.rows().stream()
                .map(this::look)
                .filter(found -> !found.kinds().isEmpty())
                .sorted(Comparator.comparingInt(Case::rank)
                        .reversed()
                        .thenComparing(Case::row, AccountRow.LARGEST_FIRST))
                .toList();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        cases.forEach(found -> found.kinds().keySet().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        return new ReportPage.Changes(
                cases.isEmpty()
                        ? words.say("changes.none")
                        : words.say(
                                "changes.message",
                                "count",
                                words.count(cases.size()),
                                "all",
                                words.count(subject.rows().size())),
                rooms.stream().map(this::room).toList(),
                counts.entrySet().stream()
                        .map(count -> new ReportPage.Style(words.count(count.getValue()), name(count.getKey())))
                        .toList(),
                cases.stream().limit(MOST).map(this::change).toList(),
                cases.size() > MOST
                        ? words.say("attention.more", "shown", words.count(MOST), "all", words.count(cases.size()))
                        : "");
    }

    private Optional<Capacity<?>> capacity() {
        return policy.graph().logic(TIER) instanceof Capacity<?> capacity
                        && capacity.base().equals(OVERRIDDEN_TIER)
                ? Optional.of(capacity)
                : Optional.empty();
    }

    /** Returns the value that is in force: the policy may have set another one than the logic names. */
    private Decimal inForce(Parameter parameter) {
        return parameter
                .id()
                .flatMap(id -> Optional.ofNullable(policy.graph().parameters().get(id)))
                .orElse(parameter)
                .value();
    }

    @SuppressWarnings("unchecked") // the levels are those of the tier, whose logic this is
    private List<Room> rooms(Capacity<?> capacity) {
        List<Room> found = new ArrayList<>();
        for (Level tier : Subject.tiersFromTop()) {
            ((Capacity<Level>) capacity)
                    .limitOf(tier)
                    .ifPresent(most -> found.add(new Room(tier, inForce(most), members(tier))));
        }
        return found;
    }

    private List<Integer> members(Level tier) {
        return IntStream.range(0, review.size())
                .filter(i ->
                        review.value(OVERRIDDEN_TIER, i).filter(tier::equals).isPresent())
                .boxed()
                .toList();
    }

    private String room(Room room) {
        long open = subject.rows().stream().filter(row -> mayQualify(row, room)).count();
        return words.say(
                open == 0 ? "changes.room" : "changes.room-open",
                "level",
                words.label(room.level()),
                "most",
                words.number(room.most()),
                "members",
                words.count(room.members().size()),
                "open",
                words.count(open));
    }

    /** Whether it is open if an account qualifies for a tier whose places are limited. */
    private boolean mayQualify(AccountRow row, Room room) {
        return subject.assessment(row).verdict(OVERRIDDEN_TIER) instanceof Verdict.Undecided<Level> undecided
                && undecided.candidates().values().contains(room.level());
    }

    private Case look(AccountRow row) {
        Map<Kind, List<String>> kinds = new EnumMap<>(Kind.class);
        int index = review.portfolio().indexOf(row.account().id());
        Optional<Level> stable = review.value(STABLE_TIER, index);
        Optional<LevelState> state = Optional.ofNullable(row.account().states().get(TIER.id()));
        stable.ifPresent(tier -> {
            state.ifPresent(before -> moved(kinds, before, tier));
            held(kinds, row, state, review.value(RAW_TIER, index), tier);
        });
        Optional.ofNullable(row.account().overrides().get(TIER.id()))
                .ifPresent(override -> byHand(kinds, override, stable));
        displaced(kinds, row, index);
        return new Case(row, kinds, row.tier().map(Tiers.SCALE::indexOf).orElse(-1));
    }

    private void moved(Map<Kind, List<String>> kinds, LevelState before, Level tier) {
        Tiers.SCALE.values().stream()
                .filter(level -> Tiers.SCALE.idOf(level).equals(before.level()))
                .filter(level -> !level.equals(tier))
                .findFirst()
                .ifPresent(level -> kinds.put(
                        Tiers.SCALE.indexOf(tier) < Tiers.SCALE.indexOf(level) ? Kind.FELL : Kind.ROSE,
                        List.of(words.say(
                                "changes.moved",
                                "before",
                                words.label(level),
                                "since",
                                words.date(before.since()),
                                "now",
                                words.label(tier)))));
    }

    private void held(
            Map<Kind, List<String>> kinds,
            AccountRow row,
            Optional<LevelState> state,
            Optional<Level> today,
            Level tier) {
        if (today.filter(tier::equals).isPresent() || state.isEmpty() || stability.isEmpty()) {
            return;
        }
        if (today.isEmpty()) {
            kinds.put(Kind.HELD, List.of(words.say("changes.held-open", "kept", words.label(tier))));
            return;
        }
        if (!Tiers.SCALE.idOf(tier).equals(state.get().level())) {
            return; // it moved, as far as the reviews agree
        }
        boolean rises = Tiers.SCALE.indexOf(today.get()) > Tiers.SCALE.indexOf(tier);
        Decimal needed =
                inForce(rises ? stability.get().promoteAfter() : stability.get().demoteAfter());
        Decimal dwell = inForce(
                rises ? stability.get().dwellBeforePromotion() : stability.get().dwellBeforeDemotion());
        List<String> reasons = new ArrayList<>();
        reasons.add(words.say("changes.held", "today", words.label(today.get()), "kept", words.label(tier)));
        int count = subject.assessment(row)
                .nextState(TIER)
                .map(LevelState::pendingCount)
                .orElse(0);
        if (needed.compareTo(Decimal.of(count)) > 0) {
            reasons.add(words.say("changes.held-reviews", "count", words.count(count), "needed", words.number(needed)));
        }
        LocalDate until = state.get().since().plusDays(dwell.value().longValue());
        if (until.isAfter(asOf)) {
            reasons.add(words.say(
                    "changes.held-days",
                    "since",
                    words.date(state.get().since()),
                    "days",
                    words.count(ChronoUnit.DAYS.between(asOf, until)),
                    "until",
                    words.date(until)));
        }
        if (state.get().asOf().equals(asOf)) {
            reasons.add(words.say("changes.held-seen"));
        }
        kinds.put(Kind.HELD, reasons);
    }

    private void byHand(Map<Kind, List<String>> kinds, LevelOverride override, Optional<Level> stable) {
        long left = ChronoUnit.DAYS.between(asOf, override.lastDay());
        if (override.inForce(asOf)) {
            List<String> reasons = new ArrayList<>();
            reasons.add(words.say("changes.by-hand", "reason", override.reason()));
            override.decidedBy().ifPresent(by -> reasons.add(words.say("changes.by-hand-by", "by", by)));
            stable.ifPresent(tier -> reasons.add(words.say("changes.by-hand-else", "tier", words.label(tier))));
            kinds.put(Kind.BY_HAND, reasons);
            kinds.computeIfAbsent(left <= SOON_DAYS ? Kind.ENDS_SOON : Kind.BY_HAND, kind -> new ArrayList<>())
                    .add(words.say("changes.ends", "date", words.date(override.lastDay()), "days", words.count(left)));
        } else if (left < 0) {
            kinds.put(Kind.EXPIRED, List.of(words.say("changes.expired", "date", words.date(override.lastDay()))));
        }
    }

    private void displaced(Map<Kind, List<String>> kinds, AccountRow row, int index) {
        for (Room room : rooms) {
            boolean dropped = room.members().contains(index)
                    && row.tier().filter(tier -> !tier.equals(room.level())).isPresent();
            if (dropped) {
                List<String> reasons = new ArrayList<>();
                reasons.add(words.say("changes.displaced", "level", words.label(room.level())));
                rank(room, index).ifPresent(reasons::add);
                kinds.put(Kind.DISPLACED, reasons);
            }
        }
    }

    /** Returns the place of an account among those that qualify, if they are ranked as the standard policy does. */
    private Optional<String> rank(Room room, int index) {
        boolean standard = capacity()
                .filter(capacity -> capacity.scores().equals(List.of(ATTRACTIVENESS_SCORE, REVENUE)))
                .isPresent();
        return standard
                ? review.value(ATTRACTIVENESS_SCORE, index)
                        .map(score -> words.say(
                                "changes.rank",
                                "rank",
                                words.count(1
                                        + room.members().stream()
                                                .filter(other -> isAhead(other, index, score))
                                                .count()),
                                "members",
                                words.count(room.members().size()),
                                "score",
                                words.number(score)))
                : Optional.empty();
    }

    private boolean isAhead(int other, int index, Decimal score) {
        LevelOverride override =
                review.portfolio().accounts().get(other).overrides().get(TIER.id());
        if (override != null && override.inForce(asOf)) {
            return true;
        }
        int compared = review.value(ATTRACTIVENESS_SCORE, other)
                .map(of -> of.compareTo(score))
                .orElse(-1);
        return compared > 0 || (compared == 0 && revenue(other) > revenue(index));
    }

    private long revenue(int index) {
        return review.statistics()
                .revenueOf(review.portfolio().accounts().get(index).id())
                .map(money -> money.getAmountMinorLong())
                .orElse(Long.MIN_VALUE);
    }

    private ReportPage.Change change(Case found) {
        AccountRow row = found.row();
        Assessment assessment = subject.assessment(row);
        return new ReportPage.Change(
                row.account().name(),
                subject.href(row),
                subject.tierText(row),
                Subject.style(row.tier()),
                subject.money(row),
                found.kinds().entrySet().stream()
                        .map(kind -> new ReportPage.Signal(kind.getKey().name(), name(kind.getKey()), kind.getValue()))
                        .toList(),
                assessment.value(RAW_TIER).map(words::label).orElse(words.say("find-out.open")));
    }

    private String name(Kind kind) {
        return words.say("changes.kind." + kind);
    }
}
