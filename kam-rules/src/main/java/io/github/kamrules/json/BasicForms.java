package io.github.kamrules.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.source.Quality;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The forms of numbers, dates, money, levels, sources and messages. */
final class BasicForms {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,18})?");
    private static final Pattern LONG = Pattern.compile("-?[0-9]{1,19}");

    static final Form<String> TEXT = Form.ofText(text -> text, text -> text);
    static final Form<Boolean> FLAG = Form.of(flag -> flag, Node::flag);
    static final Form<Integer> WHOLE = Form.of(number -> number, Node::whole);
    static final Form<LocalDate> DATE = Form.ofText(LocalDate::toString, BasicForms::date);

    static final Form<Decimal> DECIMAL = Form.ofText(Decimal::toString, Decimal::of);
    static final Form<Interval> INTERVAL = Form.ofText(Interval::toString, Interval::parse);
    static final Form<Unit> UNIT = Form.ofText(Unit::id, Unit::of);
    static final Form<Ratio> RATIO = Form.of(
            ratio -> new Fields().put("part", ratio.part(), DECIMAL).put("whole", ratio.whole(), DECIMAL),
            node -> node.object().make(in -> Ratio.of(in.required("part", DECIMAL), in.required("whole", DECIMAL))));

    static final Form<CurrencyUnit> CURRENCY = Form.ofText(CurrencyUnit::getCode, BasicForms::currency);
    static final Form<Money> MONEY = Form.of(
            money -> new Fields()
                    .put("currency", money.getCurrencyUnit(), CURRENCY)
                    .put("amount", money.getAmount().toPlainString()),
            node -> node.object().make(in -> money(in.required("currency", CURRENCY), in.required("amount", TEXT))));

    static final Form<Level> LEVEL = Form.of(
            level -> new Fields().put("scale", level.scale()).put("level", level.id()),
            node -> node.object().make(in -> new Level(in.required("scale", TEXT), in.required("level", TEXT))));
    static final Form<Scale<?>> SCALE = Form.of(
            BasicForms::writeScale,
            node -> node.object()
                    .make(in -> scale(
                            in.required("id", TEXT),
                            in.required("ordered", FLAG),
                            in.required("levels", TEXT.list()))));

    static final Form<TextKey> TEXT_KEY = Form.ofText(TextKey::value, TextKey::of);
    /** A message; the text that may stand beside it is for people, and is not read. */
    static final Form<Message> MESSAGE = Form.of(
            message -> {
                Fields fields = new Fields().put("key", message.key(), TEXT_KEY);
                return message.arguments().isEmpty()
                        ? fields
                        : fields.put("arguments", Fields.ofMap(message.arguments(), name -> name, argument()));
            },
            node -> node.object().make(in -> {
                in.skip("text");
                return new Message(
                        in.required("key", TEXT_KEY),
                        in.optional("arguments", Form.<Map<String, Object>>of(m -> m, BasicForms::arguments))
                                .orElse(ImmutableMap.of()));
            }));

    static final Form<KnowledgeSource> SOURCE = Form.of(
            source -> {
                Fields fields = new Fields().put("quality", source.quality().name());
                if (!source.citation().isEmpty()) {
                    fields.put("citation", source.citation());
                }
                return fields.putUnlessEmpty("items", source.items(), WHOLE);
            },
            node -> node.object()
                    .make(in -> source(
                            in.required("quality", Form.ofEnum(Quality.class)),
                            in.optional("citation", TEXT).orElse(""),
                            in.list("items", WHOLE))));

    private BasicForms() {}

    /** Returns the form of a level whose scale the place says: its id. */
    static Form<Level> levelOf(Scale<Level> scale) {
        return Form.ofText(Level::id, scale::parse);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The text (" + text + ") is not a date.\nMaybe write it as year, month and day: 2026-06-30.", e);
        }
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The text (" + code + ") is not a currency.\nMaybe write its code of ISO 4217, such as EUR.", e);
        }
    }

    private static Money money(CurrencyUnit currency, String amount) {
        checkArgument(
                AMOUNT.matcher(amount).matches(),
                "The amount (%s) is not one of money.\n"
                        + "Maybe write it with a point, without grouping and without exponent, as in 1250.50.",
                amount);
        BigDecimal exact = new BigDecimal(amount);
        checkArgument(
                exact.stripTrailingZeros().scale() <= currency.getDecimalPlaces(),
                "The amount (%s) has more than the %s decimals of %s.\nMaybe round it first.",
                amount,
                currency.getDecimalPlaces(),
                currency);
        return Money.of(currency, exact);
    }

    private static <T> Object writeScale(Scale<T> scale) {
        return new Fields()
                .put("id", scale.id())
                .put("ordered", scale.isOrdered())
                .put("levels", scale.values().stream().map(scale::idOf).toList());
    }

    private static Scale<Level> scale(String id, boolean ordered, List<String> levels) {
        levels.forEach(level -> new Level(id, level));
        String[] ids = levels.toArray(String[]::new);
        return ordered ? Scale.ordered(id, ids) : Scale.nominal(id, ids);
    }

    private static KnowledgeSource source(Quality quality, String citation, List<Integer> items) {
        int[] numbers = items.stream().mapToInt(item -> item).toArray();
        boolean inDocuments = quality == Quality.STATED || quality == Quality.RECONSTRUCTED;
        checkArgument(!inDocuments || citation.isEmpty(), "A source of quality %s has items and no citation.", quality);
        checkArgument(
                quality != Quality.COMPANY || items.isEmpty(),
                "A source of quality COMPANY has a citation and no items.");
        return switch (quality) {
            case STATED -> KnowledgeSource.stated(numbers);
            case RECONSTRUCTED -> KnowledgeSource.reconstructed(numbers);
            case LITERATURE -> KnowledgeSource.literature(citation, numbers);
            case ASSUMED -> KnowledgeSource.assumed(citation, numbers);
            case COMPANY -> KnowledgeSource.company(citation);
        };
    }

    // Arguments of messages: texts, flags and small whole numbers are themselves; the field of all others names their
    // type.

    private static Form<Object> argument() {
        return Form.of(BasicForms::writeArgument, BasicForms::readArgument);
    }

    private static Map<String, Object> arguments(Node node) {
        ImmutableMap.Builder<String, Object> arguments = ImmutableMap.builder();
        node.fields().forEach((name, value) -> arguments.put(name, value.as(argument())));
        return arguments.buildOrThrow();
    }

    private static Object writeArgument(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(BasicForms::writeArgument).toList();
        } else if (value instanceof Long number) {
            return new Fields().put("long", number.toString());
        } else if (value instanceof Decimal number) {
            return new Fields().put("decimal", number, DECIMAL);
        } else if (value instanceof Ratio ratio) {
            return new Fields().put("ratio", ratio, RATIO);
        } else if (value instanceof Interval interval) {
            return new Fields().put("interval", interval, INTERVAL);
        } else if (value instanceof LocalDate date) {
            return new Fields().put("date", date, DATE);
        } else if (value instanceof Money money) {
            return new Fields().put("money", money, MONEY);
        } else if (value instanceof TextKey key) {
            return new Fields().put("textKey", key, TEXT_KEY);
        } else if (value instanceof Message message) {
            return new Fields().put("message", message, MESSAGE);
        }
        return value;
    }

    private static Object readArgument(Node node) {
        if (node.isText()) {
            return node.text();
        } else if (node.isFlag()) {
            return node.flag();
        } else if (node.isNumber()) {
            return node.whole();
        } else if (node.isList()) {
            return node.as(argument().list());
        }
        return oneOf(
                node,
                ImmutableMap.<String, Function<Node, ?>>builder()
                        .put("long", value -> value.as(Form.ofText(Object::toString, BasicForms::parseLong)))
                        .put("decimal", value -> value.as(DECIMAL))
                        .put("ratio", value -> value.as(RATIO))
                        .put("interval", value -> value.as(INTERVAL))
                        .put("date", value -> value.as(DATE))
                        .put("money", value -> value.as(MONEY))
                        .put("textKey", value -> value.as(TEXT_KEY))
                        .put("message", value -> value.as(MESSAGE))
                        .buildOrThrow());
    }

    private static Long parseLong(String text) {
        checkArgument(LONG.matcher(text).matches(), "The text (%s) is not a whole number.", text);
        return Long.valueOf(text); // beyond the range this is an IllegalArgumentException, too
    }

    /** Reads an object of exactly one field, whose name says what its value is. */
    static <T> T oneOf(Node node, Map<String, ? extends Function<Node, ? extends T>> readers) {
        Map<String, Node> fields = node.fields();
        if (fields.size() == 1) {
            Map.Entry<String, Node> only = fields.entrySet().iterator().next();
            Function<Node, ? extends T> reader = readers.get(only.getKey());
            if (reader != null) {
                return reader.apply(only.getValue());
            }
        }
        throw new Refused(
                node,
                "The fields (" + fields.keySet() + ") must be exactly one, which says the type: one of "
                        + readers.keySet() + ".",
                null);
    }
}
