package io.github.kamrules.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads a properties file as {@link Properties} does, but rejects a key that occurs twice, naming its lines. */
final class PropertiesFile {
    private static final Splitter LINES = Splitter.on(Pattern.compile("\r\n|\r|\n"));
    private static final Pattern COMMENT = Pattern.compile("[ \t\f]*[#!].*");
    private static final Pattern CONTINUED = Pattern.compile("(.*[^\\\\])?(\\\\\\\\)*\\\\");

    private PropertiesFile() {}

    static Map<String, String> parse(String file) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<String> physical = LINES.splitToList(file.startsWith("\uFEFF") ? file.substring(1) : file);
        for (int i = 0; i < physical.size(); i++) {
            int line = i + 1;
            StringBuilder logical = new StringBuilder(physical.get(i));
            if (!COMMENT.matcher(logical).matches()) {
                while (CONTINUED.matcher(physical.get(i)).matches() && i + 1 < physical.size()) {
                    i++;
                    logical.append('\n').append(physical.get(i));
                }
            }
            load(logical.toString(), line).forEach((name, pattern) -> {
                String key = (String) name;
                Integer first = lines.putIfAbsent(key, line);
                checkArgument(
                        first == null,
                        "The text (%s) on line %s was given on line %s already.\nMaybe remove one of the two.",
                        key,
                        line,
                        first);
                texts.put(key, (String) pattern);
            });
        }
        return texts;
    }

    private static Properties load(String logicalLine, int line) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(logicalLine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + line + " of the texts is malformed: " + e.getMessage(), e);
        }
        return properties;
    }
}
