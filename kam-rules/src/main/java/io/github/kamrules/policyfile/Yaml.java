package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML to a tree and back. It takes the events of the parser, and nothing that makes objects of them. */
final class Yaml {

    private static final int WIDTH = 120;

    /** What other readers of YAML take for something that is no text. */
    private static final Set<String> NO_TEXT = ImmutableSet.of(
            "y", "yes", "n", "no", "on", "off", "true", "false", "null", "none", "~", "=", "<<", ".inf", ".nan");

    /** What the keys and texts of a policy mostly are, and what no reader takes for anything else. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*( [A-Za-z_][A-Za-z0-9_.-]*)*");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Yaml() {}

    static @Nullable Node read(String file, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        TreeBuilder tree = new TreeBuilder(problems);
        int documents = 0;
        try {
            Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
            while (parser.hasNext()) {
                Event event = parser.next();
                Spot spot = spot(file, event.getStartMark());
                if (event instanceof DocumentStartEvent) {
                    documents++;
                    if (documents > 1) {
                        throw new Misread(spot, "A second document begins here; a policy file has one.");
                    }
                } else if (event instanceof AliasEvent) {
                    throw new Misread(spot, "Aliases (*) are not read in policy files.\nMaybe write the value out.");
                } else if (event instanceof NodeEvent node) {
                    take(node, spot, tree);
                } else if (event instanceof SequenceEndEvent || event instanceof MappingEndEvent) {
                    tree.end();
                }
            }
        } catch (MarkedYamlEngineException e) {
            throw new Misread(
                    spot(file, e.getProblemMark().or(e::getContextMark)),
                    "This is no YAML: " + e.getProblem()
                            + (e.getContext() == null || e.getContext().isEmpty() ? "" : ", " + e.getContext()) + ".");
        } catch (YamlEngineException e) {
            throw new Misread(new Spot(file, 1, 1), "This is no YAML: " + e.getMessage());
        }
        return tree.root();
    }

    private static void take(NodeEvent event, Spot spot, TreeBuilder tree) {
        if (event.getAnchor().isPresent()) {
            throw new Misread(
                    spot,
                    "Anchors (&" + event.getAnchor().get() + ") are not read in policy files.\n"
                            + "Maybe write the value out where it is wanted.");
        }
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            throw new Misread(spot, "Tags (" + tag.get() + ") are not read in policy files.\nMaybe leave it out.");
        }
        if (event instanceof ScalarEvent scalar) {
            String value = scalar.getValue();
            boolean nothing = scalar.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
            if (nothing) {
                tree.nothing(spot);
            } else {
                tree.text(spot, value);
            }
        } else {
            tree.begin(spot, event instanceof MappingStartEvent);
        }
    }

    private static Spot spot(String file, Optional<Mark> mark) {
        return mark.map(m -> new Spot(file, m.getLine() + 1, m.getColumn() + 1)).orElse(new Spot(file, 1, 1));
    }

    static String write(Node root) {
        DumpSettings settings = DumpSettings.builder()
                .setWidth(Integer.MAX_VALUE)
                .setMaxSimpleKeyLength(1024)
                .setUseUnicodeEncoding(true)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setIndent(2)
                .build();
        List<Event> events = new ArrayList<>();
        events.add(new StreamStartEvent());
        events.add(new DocumentStartEvent(false, Optional.empty(), ImmutableMap.of()));
        emit(root, false, events);
        events.add(new DocumentEndEvent(false));
        events.add(new StreamEndEvent());
        Lines lines = new Lines();
        Emitter emitter = new Emitter(settings, lines);
        events.forEach(emitter::emit);
        return lines.text.toString();
    }

    /** Collects what the emitter writes. */
    private static final class Lines implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }
    }

    private static void emit(Node node, boolean inFlow, List<Event> events) {
        boolean flow = inFlow || length(node) <= WIDTH;
        FlowStyle style = flow ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (node instanceof Node.Text text) {
            events.add(scalar(text.value()));
        } else if (node instanceof Node.Items items) {
            events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
            items.items().forEach(item -> emit(item, flow, events));
            events.add(new SequenceEndEvent());
        } else if (node instanceof Node.Fields fields) {
            events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
            fields.fields().forEach((key, field) -> {
                events.add(scalar(key));
                emit(field.value(), flow, events);
            });
            events.add(new MappingEndEvent());
        }
    }

    private static ScalarEvent scalar(String value) {
        boolean plain = (WORD.matcher(value).matches() && !NO_TEXT.contains(value.toLowerCase(java.util.Locale.ROOT)))
                || NUMBER.matcher(value).matches()
                || value.equals("true")
                || value.equals("false");
        return new ScalarEvent(
                Optional.empty(),
                Optional.empty(),
                new ImplicitTuple(plain, true),
                value,
                plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    /** Returns how long a value is on one line; what holds objects in lists, or objects of objects, never goes on one. */
    private static int length(Node node) {
        if (node instanceof Node.Text text) {
            return text.value().length() + 2;
        } else if (node instanceof Node.Items items) {
            return items.items().stream().mapToInt(Yaml::length).reduce(2, Yaml::plus);
        }
        Node.Fields fields = (Node.Fields) node;
        boolean deep = fields.fields().values().stream().anyMatch(f -> depth(f.value()) > 1);
        return deep
                ? Integer.MAX_VALUE
                : fields.fields().entrySet().stream()
                        .mapToInt(e -> plus(
                                e.getKey().length() + 2, length(e.getValue().value())))
                        .reduce(2, Yaml::plus);
    }

    private static int plus(int one, int other) {
        return one > WIDTH || other > WIDTH ? Integer.MAX_VALUE : one + other + 2;
    }

    private static int depth(Node node) {
        if (node instanceof Node.Items items) {
            return 1 + items.items().stream().mapToInt(Yaml::depth).max().orElse(0);
        } else if (node instanceof Node.Fields fields) {
            return 1
                    + fields.fields().values().stream()
                            .mapToInt(f -> depth(f.value()))
                            .max()
                            .orElse(0);
        }
        return 0;
    }
}
