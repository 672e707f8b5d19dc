package io.github.kamrules.review;

import static io.github.kamrules.standard.StandardDecisions.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplayProperties {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Policy POLICY = StandardPolicy.standard()
            .extend("cautious", "1")
            .set(StandardParameters.PROMOTE_AFTER_REVIEWS, "2", KnowledgeSource.company("a test"))
            .set(StandardParameters.DEMOTE_AFTER_REVIEWS, "3", KnowledgeSource.company("a test"))
            .build();
    private static final Replay<Level> REPLAY = Replay.of(POLICY, TIER);

    @Property(tries = 60)
    void inOneGoOrStepByStepIsTheSame(@ForAll("histories") List<Replay.Review<Level>> reviews) {
        List<LevelState> steps = new ArrayList<>();
        Optional<LevelState> state = Optional.empty();
        for (Replay.Review<Level> review : reviews) {
            state = Replay.of(POLICY, TIER).next(state, review);
            state.ifPresent(steps::add);
        }
        assertThat(REPLAY.of(reviews)).isEqualTo(steps).isEqualTo(REPLAY.of(reviews));
    }

    @Property(tries = 60)
    void aReviewThatIsRepeatedChangesNothing(@ForAll("histories") List<Replay.Review<Level>> reviews) {
        List<Replay.Review<Level>> twice = new ArrayList<>();
        reviews.forEach(review -> twice.addAll(List.of(review, review)));
        assertThat(REPLAY.of(twice).stream().distinct())
                .isEqualTo(REPLAY.of(reviews).stream().distinct().toList());
    }

    @Property(tries = 60)
    void eachStateIsWhatTheWrittenRuleSays(@ForAll("histories") List<Replay.Review<Level>> reviews) {
        assertThat(REPLAY.of(reviews)).isEqualTo(byTheLetter(reviews));
    }

    @Property(tries = 100)
    void aHigherRawTierNeverLeadsToALowerOne(
            @ForAll("histories") List<Replay.Review<Level>> reviews,
            @ForAll("tiers") Level a,
            @ForAll("tiers") Level b) {
        List<LevelState> states = REPLAY.of(reviews);
        Optional<LevelState> before = states.stream().reduce((first, last) -> last);
        LocalDate next = START.plusYears(10);
        boolean rises = Tiers.SCALE.indexOf(a) <= Tiers.SCALE.indexOf(b);
        int low = level(REPLAY.next(before, Replay.Review.of(next, rises ? a : b)));
        int high = level(REPLAY.next(before, Replay.Review.of(next, rises ? b : a)));
        assertThat(low).isLessThanOrEqualTo(high);
    }

    private static int level(Optional<LevelState> state) {
        return Tiers.SCALE.indexOf(Tiers.SCALE.parse(state.orElseThrow().level()));
    }

    /** The rule as docs/logic-stability.md tells it, for two reviews to rise and three, after 180 days, to fall. */
    private static List<LevelState> byTheLetter(List<Replay.Review<Level>> reviews) {
        List<LevelState> states = new ArrayList<>();
        Optional<Replay.Review<Level>> last = Optional.empty();
        int kept = -1;
        LocalDate since = START;
        List<Integer> row = new ArrayList<>();
        for (Replay.Review<Level> review : reviews) {
            boolean again = last.filter(it -> it.asOf().equals(review.asOf())).isPresent();
            if (review.raw().isPresent() && !again) {
                int now = Tiers.SCALE.indexOf(review.raw().get());
                last = Optional.of(review);
                int level = kept;
                row.removeIf(other -> other > level != now > level);
                row.add(now);
                boolean enough = now > kept
                        ? row.size() >= 2
                        : row.size() >= 3 && !review.asOf().isBefore(since.plusDays(180));
                if (kept < 0 || (now != kept && enough)) {
                    kept = kept < 0 ? now : nearest(row, now > kept);
                    since = review.asOf();
                    row.clear();
                } else if (now == kept) {
                    row.clear();
                }
            }
            if (kept >= 0) {
                LevelState.Builder state = LevelState.builder()
                        .decision("tier")
                        .level(Tiers.SCALE.value(kept).id())
                        .since(since)
                        .asOf(last.orElseThrow().asOf());
                states.add(
                        row.isEmpty()
                                ? state.build()
                                : state.pending(
                                                Tiers.SCALE
                                                        .value(nearest(row, row.get(0) > kept))
                                                        .id(),
                                                row.size())
                                        .build());
            }
        }
        return states;
    }

    private static int nearest(List<Integer> row, boolean up) {
        return row.stream().reduce(up ? Math::min : Math::max).orElseThrow();
    }

    @Provide
    Arbitrary<Level> tiers() {
        return Arbitraries.of(Tiers.SCALE.values());
    }

    /** Up to a dozen reviews in the order of their dates, some of the same date, some not decided. */
    @Provide
    Arbitrary<List<Replay.Review<Level>>> histories() {
        return Combinators.combine(Arbitraries.integers().between(0, 120), tiers().optional(0.85))
                .as((days, raw) -> new Replay.Review<>(START.plusDays(days), raw))
                .list()
                .ofMaxSize(12)
                .map(ReplayProperties::inOrder);
    }

    /** Takes the distance of each date from the start for that from the review before. */
    private static List<Replay.Review<Level>> inOrder(List<Replay.Review<Level>> reviews) {
        List<Replay.Review<Level>> ordered = new ArrayList<>();
        LocalDate asOf = START;
        for (Replay.Review<Level> review : reviews) {
            long days = START.until(review.asOf(), java.time.temporal.ChronoUnit.DAYS);
            asOf = asOf.plusDays(days < 20 ? 0 : days);
            ordered.add(new Replay.Review<>(asOf, review.raw()));
        }
        return ordered;
    }
}
