package io.github.kamrules.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.kamrules.audit.AuditHead;
import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.PolicyTexts;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The values of KAM Rules as JSON, by way of Jackson 2: whole documents, which say their format and its version, and a module
 * for a Jackson mapper, with which the values can be parts of documents of your own.
 *
 * <pre>{@code
 * KamJackson2 json = KamJackson2.create();
 * String stored = json.write(account);
 * Account again = json.read(stored, Account.class); // equals the first
 * }</pre>
 *
 * <p>Every number that is not a count is written as text, so that none passes through a binary fraction. What is absent is left
 * out; a field that is not known is refused. Needs {@code jackson-core} and {@code jackson-databind} 2, which KAM Rules does not
 * bring along. Immutable and thread-safe.
 */
public final class KamJackson2 {

    /** The version of the format that is written, and the highest that is read. */
    public static final int FORMAT_VERSION = Document.VERSION;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Texts texts;
    private final Optional<Locale> language;
    private final boolean reasons;
    private final Forms forms;

    private KamJackson2(Texts texts, Optional<Locale> language, boolean reasons) {
        this.texts = texts;
        this.language = language;
        this.reasons = reasons;
        forms = new Forms(texts, language, reasons);
    }

    /**
     * Returns the JSON of all values; explanations that are read back speak in the texts of the library alone.
     *
     * @return the JSON
     */
    public static KamJackson2 create() {
        return new KamJackson2(
                Texts.of(KamTexts.core(), DecisionTexts.bundle(), PolicyTexts.bundle()), Optional.empty(), true);
    }

    /**
     * Returns the JSON of all values; explanations that are read back speak in the texts of the policy. It is read alike
     * with any policy, or none.
     *
     * @param policy the policy
     * @return the JSON
     */
    public static KamJackson2 of(Policy policy) {
        return new KamJackson2(policy.texts(), Optional.empty(), true);
    }

    /**
     * Returns the same with texts added to written explanations and reasons, for people. They are not read back, as they
     * say nothing that the messages do not.
     *
     * @param language the language of the texts
     * @return the JSON
     */
    public KamJackson2 withTexts(Locale language) {
        return new KamJackson2(texts, Optional.of(language), reasons);
    }

    /**
     * Returns the same with the statements of explanations alone, without the reasons below them: what was decided, from which
     * defaults, and what is missing. Reasons are most of a review; with the facts and the policy they can be made again.
     *
     * @return the JSON
     */
    public KamJackson2 withoutReasons() {
        return new KamJackson2(texts, language, false);
    }

    /**
     * Returns a module for a Jackson mapper, which writes and reads the values as parts of other documents. Those have to say
     * the version of their format themselves.
     *
     * @return the module; register it with {@code JsonMapper.builder().addModule(...)}
     */
    public Module module() {
        SimpleModule module = new SimpleModule("kam-rules");
        forms.entries().forEach(entry -> add(module, entry));
        return module;
    }

    private static <T> void add(SimpleModule module, Forms.Entry<T> entry) {
        module.addSerializer(entry.type(), new Writing<>(entry));
        module.addDeserializer(entry.type(), new Reading<>(entry));
    }

    /**
     * Returns a document that holds one value, indented, ending with a line break.
     *
     * @param value the value, of a type that docs/json.md lists
     * @return the document
     * @throws IllegalArgumentException if the type of the value has no form in JSON
     * @throws IOException never in practice; Jackson declares it
     */
    public String write(Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            JacksonTokens.write(Document.of(forms.of(value.getClass()), value), out);
        }
        return text.append('\n').toString();
    }

    /**
     * Reads a document that holds one value.
     *
     * @param <T> the type of the value
     * @param document the document
     * @param type the type of the value
     * @return the value
     * @throws IllegalArgumentException if the type has no form in JSON
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON, of a newer version, or not such a value; the
     *     message says where and why
     * @throws IOException never in practice; Jackson declares it
     */
    public <T> T read(String document, Class<T> type) throws IOException {
        Forms.Entry<? super T> entry = forms.of(type);
        try (JsonParser in = FACTORY.createParser(document)) {
            try {
                in.nextToken();
                Node root = JacksonTokens.read(in);
                T value = type.cast(Document.read(root, entry));
                checkEnd(root, in);
                return value;
            } catch (Refused e) {
                throw JacksonTokens.told(e);
            }
        }
    }

    /**
     * Writes a whole review: policy, date, and of each account all verdicts with their explanations, and the recommendations.
     * One assessment is held at a time. What is written can be read as a {@code ReviewRecord} or by {@link #readReview}.
     *
     * @param review the review
     * @param to where to, as UTF-8; it is left open
     * @throws IOException if it cannot be written
     */
    public void writeReview(PortfolioReview review, OutputStream to) throws IOException {
        try (JsonGenerator out =
                FACTORY.createGenerator(to, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            Separators tight = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.NONE);
            out.setPrettyPrinter(new DefaultPrettyPrinter(tight)
                    .withObjectIndenter(new TopLevels(2))
                    .withArrayIndenter(new TopLevels(3)));
            JacksonTokens.write(Document.of(forms.of(PortfolioReview.class), review), out);
            out.writeRaw('\n');
        }
    }

    /**
     * Reads a whole review and hands over one assessment at a time. Nothing is known of the rest when one is handed over, so a
     * document that is cut off fails after those before the cut.
     *
     * @param from where from, as UTF-8; it is left open
     * @param each is given each assessment, in the order of the document
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON, of a newer version, or not a review; the message
     *     says where and why
     * @throws IOException if it cannot be read
     */
    public void readReview(InputStream from, Consumer<AssessmentRecord> each) throws IOException {
        try (JsonParser in = FACTORY.createParser(from).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            try {
                new ReviewReader(in, forms.reviews()).read(each);
            } catch (Refused e) {
                throw JacksonTokens.told(e);
            }
        }
    }

    /**
     * Writes the audit of a whole review: a line with an {@code AuditHead}, and a line for each account with its {@code
     * AuditRecord}, each a document of its own. One is held at a time.
     *
     * @param review the review
     * @param to where to, as UTF-8; it is left open
     * @throws IOException if it cannot be written
     */
    public void writeAudit(PortfolioReview review, OutputStream to) throws IOException {
        try (JsonGenerator out =
                FACTORY.createGenerator(to, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            out.setRootValueSeparator(null);
            writeLine(AuditHead.of(review), out);
            for (Assessment assessment : review.assessments()) {
                writeLine(AuditRecord.of(assessment), out);
            }
        }
    }

    private void writeLine(Object value, JsonGenerator out) throws IOException {
        JacksonTokens.write(Document.of(forms.of(value.getClass()), value), out);
        out.writeRaw('\n');
    }

    /**
     * Reads the audit of a whole review, and hands over one record at a time.
     *
     * @param from where from, as UTF-8; it is left open
     * @param each is given each record, in the order of the lines
     * @return what the audit is of
     * @throws com.fasterxml.jackson.core.JsonProcessingException if a line is not JSON, of a newer version, or not what it must be, or
     *     if there are more or fewer records than accounts; the message says which line and why
     * @throws IOException if it cannot be read
     */
    public AuditHead readAudit(InputStream from, Consumer<AuditRecord> each) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        int number = 1;
        try {
            String first = lines.readLine();
            AuditHead head = read(first == null ? "" : first, AuditHead.class);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                each.accept(read(line, AuditRecord.class));
            }
            if (number - 1 != head.accounts()) {
                throw JacksonTokens.told("The audit is of " + head.accounts() + " accounts, but has " + (number - 1)
                        + " records.\nMaybe the file was cut off.");
            }
            return head;
        } catch (JsonProcessingException e) {
            throw JacksonTokens.inLine(number, e);
        }
    }

    private static void checkEnd(Node root, JsonParser in) throws IOException {
        if (in.nextToken() != null) {
            throw new Refused(
                    root, "The document must end after its value, but there is more.\nMaybe two were joined.", null);
        }
    }

    /** Line breaks between the fields at the top and between assessments, none within one. */
    private static final class TopLevels implements DefaultPrettyPrinter.Indenter {
        private final int last;

        TopLevels(int last) {
            this.last = last;
        }

        @Override
        public void writeIndentation(JsonGenerator out, int level) throws IOException {
            if (level <= last) {
                out.writeRaw('\n');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    private static final class Writing<T> extends JsonSerializer<T> {
        private final Form<T> form;

        Writing(Forms.Entry<T> entry) {
            form = entry.form();
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            JacksonTokens.write(form.write(value), out);
        }
    }

    private static final class Reading<T> extends JsonDeserializer<T> {
        private final Form<T> form;

        Reading(Forms.Entry<T> entry) {
            form = entry.form();
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return JacksonTokens.read(in).as(form);
            } catch (Refused e) {
                throw JacksonTokens.told(e);
            }
        }
    }
}
