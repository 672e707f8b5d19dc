package io.github.kamrules.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who moves for one decision between two reviews: totals, a matrix, a list, and the causes on demand. Immutable and
 * thread-safe.
 */
public final class Moves {

    private final Comparison comparison;
    private final Attribution attribution;
    private final String decisionId;
    private final ImmutableList<Move> list;
    private final ImmutableMap<Place, ImmutableMap<Place, Integer>> matrix;
    private final ImmutableList<Place> places;
    private final int accounts;

    Moves(Comparison comparison, Attribution attribution, String decisionId) {
        this.comparison = comparison;
        this.attribution = attribution;
        this.decisionId = decisionId;
        List<Move> moves = new ArrayList<>();
        Map<Place, Map<Place, Integer>> counts = new LinkedHashMap<>();
        List<AccountId> all = comparison.accounts();
        Function<AccountId, Place> was = Comparison.places(comparison.before(), decisionId);
        Function<AccountId, Place> is = Comparison.places(comparison.after(), decisionId);
        for (AccountId account : all) {
            Place from = was.apply(account);
            Place to = is.apply(account);
            counts.computeIfAbsent(from, key -> new LinkedHashMap<>()).merge(to, 1, Integer::sum);
            if (!from.equals(to)) {
                moves.add(new Move(account, from, to));
            }
        }
        this.accounts = all.size();
        this.list = ImmutableList.copyOf(moves);
        this.places = Stream.concat(
                        counts.keySet().stream(), counts.values().stream().flatMap(row -> row.keySet().stream()))
                .distinct()
                .sorted(order())
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<Place, ImmutableMap<Place, Integer>> rows = ImmutableMap.builder();
        counts.forEach((from, row) -> rows.put(from, ImmutableMap.copyOf(row)));
        this.matrix = rows.buildOrThrow();
    }

    private Comparator<Place> order() {
        List<String> ids = Stream.of(comparison.after(), comparison.before())
                .flatMap(review -> review.policy().decision(decisionId).stream())
                .flatMap(it -> Words.scaleOf(it).stream())
                .flatMap(Moves::idsOf)
                .distinct()
                .toList();
        Decision<?> decision = decision();
        return Comparator.comparing(Place::kind)
                .thenComparing((one, other) -> decision instanceof NumberDecision && one.kind() == Place.Kind.ANSWER
                        ? Decimal.of(one.answer().get(0))
                                .compareTo(Decimal.of(other.answer().get(0)))
                        : 0)
                .thenComparing(place ->
                        place.answer().size() == 1 ? ids.indexOf(place.answer().get(0)) : -1)
                .thenComparing(Place::toString);
    }

    private static <T> Stream<String> idsOf(Scale<T> scale) {
        return scale.values().stream().map(scale::idOf);
    }

    /**
     * Returns the decision: that of the second policy, or of the first if the second has none.
     *
     * @return the decision
     */
    public Decision<?> decision() {
        return comparison
                .after()
                .policy()
                .decision(decisionId)
                .or(() -> comparison.before().policy().decision(decisionId))
                .orElseThrow();
    }

    /**
     * Returns the accounts that move, those that come and go included.
     *
     * @return the moves, in the order of the account ids
     */
    public List<Move> list() {
        return list;
    }

    /**
     * Returns how many accounts stand where they stood.
     *
     * @return the number
     */
    public int unchanged() {
        return accounts - list.size();
    }

    /**
     * Returns the places at which accounts stand before or after, which are the rows and columns of the matrix.
     *
     * @return the places: levels in the order of their scale, then accounts that have no level
     */
    public List<Place> places() {
        return places;
    }

    /**
     * Returns a cell of the matrix.
     *
     * @param from where accounts stood
     * @param to where they stand
     * @return how many accounts there are
     */
    public int count(Place from, Place to) {
        ImmutableMap<Place, Integer> row = matrix.get(from);
        return row == null ? 0 : row.getOrDefault(to, 0);
    }

    /**
     * Returns how many accounts stood at a place.
     *
     * @param place the place
     * @return the number
     */
    public int before(Place place) {
        return places.stream().mapToInt(to -> count(place, to)).sum();
    }

    /**
     * Returns how many accounts stand at a place now.
     *
     * @param place the place
     * @return the number
     */
    public int after(Place place) {
        return places.stream().mapToInt(from -> count(from, place)).sum();
    }

    /**
     * Returns what caused a move, found by deciding again with changes taken back: changes of the policy are taken back over
     * the first portfolio, changes of facts under the second policy. Where both moved the account, each is a part of the way.
     *
     * @param move a move in {@link #list}
     * @return the causes: each sufficient by itself, or all of them needed together; none for an account that came or went
     */
    public List<Cause> causes(Move move) {
        return attribution.causes(decisionId, move);
    }

    /**
     * Returns what happens to the levels whose places are limited.
     *
     * @return for each level with a limit in either policy, the places taken before and after and who is displaced; empty
     *     where neither policy decides by capacity
     */
    public List<CapacityEffect> capacity() {
        List<CapacityEffect> effects = new ArrayList<>();
        for (Place place : places) {
            if (place.kind() == Place.Kind.ANSWER && place.answer().size() == 1) {
                String level = place.answer().get(0);
                Optional<Limited> was = limited(comparison.before(), level);
                Optional<Limited> is = limited(comparison.after(), level);
                if (was.isPresent() || is.isPresent()) {
                    effects.add(new CapacityEffect(
                            level,
                            before(place),
                            after(place),
                            was.map(Limited::displaced).orElse(List.of()),
                            is.map(Limited::displaced).orElse(List.of())));
                }
            }
        }
        return effects;
    }

    /** The accounts that a limit keeps out of a level. */
    private record Limited(List<AccountId> displaced) {}

    private Optional<Limited> limited(PortfolioReview review, String level) {
        Policy policy = review.policy();
        Optional<Decision<?>> decision = policy.decision(decisionId);
        return decision.isPresent() && decision.get() instanceof LevelDecision<?> levels
                ? limited(review, levels, level)
                : Optional.empty();
    }

    private static <T> Optional<Limited> limited(PortfolioReview review, LevelDecision<T> decision, String level) {
        if (!(review.policy().graph().logic(decision) instanceof Capacity<T> capacity)
                || !decision.scale().values().stream()
                        .map(decision.scale()::idOf)
                        .toList()
                        .contains(level)
                || capacity.limitOf(decision.scale().parse(level)).isEmpty()) {
            return Optional.empty();
        }
        T limited = decision.scale().parse(level);
        List<AccountId> displaced = new ArrayList<>();
        for (int row = 0; row < review.size(); row++) {
            if (review.value(capacity.base(), row).filter(limited::equals).isPresent()
                    && review.value(decision, row).filter(limited::equals).isEmpty()) {
                displaced.add(review.portfolio().accounts().get(row).id());
            }
        }
        return Optional.of(new Limited(ImmutableList.copyOf(displaced)));
    }

    /**
     * Returns totals, who moves and why, as text.
     *
     * @param locale the language: English or Chinese, simplified or traditional
     * @return the text, which ends with a line break
     */
    public String toText(Locale locale) {
        Texts texts = texts();
        StringBuilder text = new StringBuilder(title(texts, locale)).append('\n');
        for (Place place : places) {
            text.append("  ")
                    .append(texts.render(
                            Words.message("total")
                                    .with("place", words(place))
                                    .with("before", before(place))
                                    .with("after", after(place)),
                            locale))
                    .append('\n');
        }
        capacityLines(texts, locale)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        for (Move move : list) {
            text.append(texts.render(moved(move), locale)).append('\n');
            because(move, texts, locale)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    /**
     * Returns the matrix, who moves and why, as Markdown.
     *
     * @param locale the language: English or Chinese, simplified or traditional
     * @return the Markdown, which ends with a line break
     */
    public String toMarkdown(Locale locale) {
        Texts texts = texts();
        StringBuilder text =
                new StringBuilder("## ").append(title(texts, locale)).append("\n\n");
        List<String> head = new ArrayList<>(List.of(texts.render(Words.message("from-to"), locale)));
        places.forEach(place -> head.add(texts.render(words(place), locale)));
        head.add(texts.render(Words.message("before"), locale));
        row(text, head);
        row(text, head.stream().map(cell -> "---").toList());
        for (Place from : places) {
            List<String> cells = new ArrayList<>(List.of(texts.render(words(from), locale)));
            places.forEach(to -> cells.add(Integer.toString(count(from, to))));
            cells.add(Integer.toString(before(from)));
            row(text, cells);
        }
        List<String> foot = new ArrayList<>(List.of(texts.render(Words.message("after"), locale)));
        places.forEach(place -> foot.add(Integer.toString(after(place))));
        foot.add(Integer.toString(accounts));
        row(text, foot);
        List<String> limits = capacityLines(texts, locale);
        text.append(limits.isEmpty() ? "" : "\n");
        limits.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append(list.isEmpty() ? "" : "\n");
        for (Move move : list) {
            text.append("- ").append(texts.render(moved(move), locale)).append('\n');
            because(move, texts, locale)
                    .forEach(line -> text.append("  - ").append(line).append('\n'));
        }
        return text.toString();
    }

    private Texts texts() {
        return Words.texts(comparison.before().policy(), comparison.after().policy());
    }

    private String title(Texts texts, Locale locale) {
        return texts.render(
                Words.message(list.isEmpty() ? "moves-none" : "moves")
                        .with("decision", decision().label())
                        .with("count", list.size())
                        .with("accounts", accounts)
                        .with("unchanged", unchanged()),
                locale);
    }

    private List<String> capacityLines(Texts texts, Locale locale) {
        return capacity().stream()
                .map(it -> texts.render(
                        Words.message("capacity")
                                .with("level", words(new Place(Place.Kind.ANSWER, List.of(it.level()))))
                                .with("before", it.takenBefore())
                                .with("after", it.takenAfter())
                                .with("out-before", it.displacedBefore().size())
                                .with("out-after", it.displacedAfter().size()),
                        locale))
                .toList();
    }

    private Message moved(Move move) {
        return Words.message("move")
                .with("account", move.account().value())
                .with("from", words(move.from()))
                .with("to", words(move.to()));
    }

    private List<String> because(Move move, Texts texts, Locale locale) {
        List<Cause> causes = causes(move);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            String key = cause.alone()
                    ? "because"
                    : i == 0 && causes.size() == 1 ? "because" : i == 0 ? "because-of" : "together";
            lines.add(texts.render(Words.message(key).with("cause", cause.message()), locale));
        }
        return lines;
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Says where an account stands. */
    Message words(Place place) {
        if (place.kind() != Place.Kind.ANSWER) {
            return Words.message("place." + place.kind().name());
        } else if (place.answer().isEmpty()) {
            return Words.message("none");
        }
        Object answer = decision() instanceof NumberDecision number
                ? DecisionTexts.quantity(
                        Decimal.of(place.answer().get(0)), number.domain().unit())
                : place.answer().stream().map(this::label).toList();
        return Words.message("place").with("answer", answer);
    }

    private TextKey label(String id) {
        return Stream.of(comparison.after(), comparison.before())
                .flatMap(review -> review.policy().decision(decisionId).stream())
                .flatMap(it -> Words.scaleOf(it).stream())
                .flatMap(scale -> labelOf(scale, id))
                .findFirst()
                .orElseGet(() -> TextKey.of(id));
    }

    private static <T> Stream<TextKey> labelOf(Scale<T> scale, String id) {
        return scale.values().stream().filter(it -> scale.idOf(it).equals(id)).map(scale::labelOf);
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
