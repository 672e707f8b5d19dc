package io.github.kamrules.policyfile;

import static io.github.kamrules.policyfile.Form.CONDITION;
import static io.github.kamrules.policyfile.Form.DAY;
import static io.github.kamrules.policyfile.Form.FLAG;
import static io.github.kamrules.policyfile.Form.NUMBER;
import static io.github.kamrules.policyfile.Form.TEXT;
import static io.github.kamrules.policyfile.Form.VALUE;
import static io.github.kamrules.policyfile.Form.WHOLE;
import static io.github.kamrules.policyfile.Form.anyOf;
import static io.github.kamrules.policyfile.Form.listOf;
import static io.github.kamrules.policyfile.Form.mapOf;
import static io.github.kamrules.policyfile.Form.object;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.ReasonCodeAlgorithm;
import io.github.kamrules.number.Unit;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.verify.Severity;
import java.util.List;
import java.util.stream.Stream;

/** All keys that a policy file can have. */
final class Shapes {

    static final ImmutableList<String> HITS = ImmutableList.of(
            "unique",
            "any",
            "priority",
            "first",
            "sum",
            "min",
            "max",
            "count",
            "rule-order",
            "output-order",
            "collect");

    /** The units that the library has words for; a company may have others. */
    static final ImmutableList<String> UNITS = Stream.of(
                    Unit.RATIO,
                    Unit.MONEY,
                    Unit.COUNT,
                    Unit.POINTS,
                    Unit.HOURS,
                    Unit.DAYS,
                    Unit.MONTHS,
                    Unit.YEARS,
                    Unit.NONE)
            .map(Unit::id)
            .collect(ImmutableList.toImmutableList());

    /** What stands for a check that is taken away. */
    static final String OFF = "off";

    private static final ImmutableList<String> SEVERITIES = ImmutableList.<String>builder()
            .addAll(words(Severity.values()))
            .add(OFF)
            .build();

    private static final Form UNIT = anyOf(Form.words(UNITS), TEXT);
    private static final Form ITEMS = listOf(WHOLE);
    private static final Form WORDS = listOf(TEXT);

    /** A text in one or more languages, by their tags. */
    private static final Form LANGUAGES = mapOf(TEXT);

    static final Shape SOURCE = Shape.of("source")
            .optional("stated", ITEMS, "the items of the KAM catalogue that say it")
            .optional("reconstructed", ITEMS, "the damaged items of the KAM catalogue that it is reconstructed from")
            .optional("literature", TEXT, "the publication that says it")
            .optional("assumed", TEXT, "why it is assumed")
            .optional("items", ITEMS, "the items of the KAM catalogue that a publication or assumption bears on")
            .build();

    private static final Form SOURCE_FORM = anyOf(TEXT, object(SOURCE));
    private static final String SOURCE_SAYS =
            "where it comes from: who in the company decided it, or where it is written";

    static final Shape NOT_APPLICABLE = Shape.of("not applicable")
            .required("not-applicable", TEXT, "the key of the text that says why there is no answer")
            .build();

    private static final Form ANSWER = anyOf(VALUE, object(NOT_APPLICABLE));

    static final Shape EFFECTIVE = Shape.of("effective dates")
            .optional("from", DAY, "the first day on which the policy is in force")
            .optional("until", DAY, "the last day on which the policy is in force")
            .build();

    static final Shape SCALE = Shape.of("scale")
            .optional("ordered", WORDS, "the levels, lowest first")
            .optional("nominal", WORDS, "the levels, which have no order")
            .optional("labels", mapOf(LANGUAGES), "the names of the levels in words, by level and language")
            .build();

    static final Shape FACT = Shape.of("fact")
            .optional("number", TEXT, "a number, and the range that it lies in, as in [0, 1]")
            .optional("whole-number", TEXT, "a whole number, and the range that it lies in, as in [0, inf)")
            .optional("unit", UNIT, "the unit of a number")
            .optional("level", TEXT, "a level, and the scale that it is on")
            .optional("flag", FLAG, "true: the fact is true or false")
            .optional("text", FLAG, "true: the fact is any text")
            .optional("date", anyOf(FLAG, TEXT), "true: the fact is a day; or the days that it lies between")
            .optional("label", LANGUAGES, "the name of the fact in words, by language")
            .build();

    static final Shape PARAMETER = Shape.of("parameter")
            .required("value", NUMBER, "the number")
            .required("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape DEFAULT = Shape.of("default")
            .required("value", VALUE, "what the decision takes while the fact is missing")
            .required("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape ROW = Shape.of("row")
            .optional("when", CONDITION, "when the row applies")
            .optional("then", VALUE, "the answer")
            .optional("not-applicable", TEXT, "instead of an answer: the key of the text that says why there is none")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .optional("otherwise", ANSWER, "the last row: the answer where no other row applies")
            .build();

    static final Shape TABLE_ROW = Shape.of("row of a table")
            .required(
                    "when", anyOf(listOf(CONDITION), CONDITION), "the tests, in the order of the columns or by column")
            .optional("then", VALUE, "the output")
            .optional("not-applicable", TEXT, "instead of an output: the key of the text that says why there is none")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape TABLE = Shape.of("table")
            .required("hit", Form.words(HITS), "how the rows that apply become an answer")
            .required("inputs", WORDS, "what the columns test")
            .optional("order", listOf(VALUE), "the outputs, most important first")
            .optional(
                    "rows", listOf(anyOf(listOf(CONDITION), object(TABLE_ROW))), "the rows, each with its output last")
            .optional("rows-from", TEXT, "the CSV file with the rows, in the folder of the policy file")
            .optional("otherwise", ANSWER, "the output where no row applies")
            .optional(
                    "groups",
                    listOf(WHOLE),
                    "of a column of a compound table: a number for each row, equal for equal outputs")
            .build();

    static final Shape POINTS = Shape.of("points")
            .required("when", CONDITION, "when there are these points")
            .required("points", VALUE, "the points: a number, or the id of a parameter")
            .optional("reason-code", TEXT, "the key of the text that says why")
            .build();

    static final Shape CHARACTERISTIC = Shape.of("characteristic")
            .required("id", TEXT, "its name")
            .optional("weight", VALUE, "how much it counts: a number, or the id of a parameter; 1 if nothing is said")
            .required("points", listOf(object(POINTS)), "the points, of which the first that apply count")
            .optional("otherwise", VALUE, "the points where none of the others apply")
            .optional("baseline", NUMBER, "the points that count as usual")
            .optional("reason-code", TEXT, "the key of the text that says why")
            .optional("subjective", FLAG, "true: it is judged by people")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape CUT_OFF = Shape.of("cut-off")
            .required("at-least", VALUE, "the lowest score of the level: a number, or the id of a parameter")
            .required("level", TEXT, "the level")
            .build();

    static final Shape GATE = Shape.of("gate")
            .required("when", CONDITION, "when there is no score")
            .required("reason", TEXT, "the key of the text that says why")
            .build();

    static final Shape SUBJECTIVE = Shape.of("limit of what is judged by people")
            .required("share", NUMBER, "its share of the weights, 0 to 1")
            .required("count", WHOLE, "the number of characteristics")
            .build();

    static final Shape SCORECARD = Shape.of("scorecard")
            .optional("initial-score", NUMBER, "the score to start with; 0 if nothing is said")
            .required("characteristics", listOf(object(CHARACTERISTIC)), "what is scored")
            .optional("lowest", TEXT, "the level below all cut-offs; without cut-offs the score is the answer")
            .optional("cut-offs", listOf(object(CUT_OFF)), "the levels by score, lowest first")
            .optional("not-applicable", object(GATE), "when there is no score")
            .optional(
                    "reason-codes",
                    Form.words(words(ReasonCodeAlgorithm.values())),
                    "what makes a characteristic a reason")
            .optional("baseline", NUMBER, "the points that count as usual, where a characteristic says nothing")
            .optional("weights-sum-to", NUMBER, "what the weights must add up to")
            .optional("subjective-at-most", object(SUBJECTIVE), "how much may be judged by people")
            .build();

    static final Shape INDICATOR = Shape.of("indicator")
            .required("id", TEXT, "its name")
            .required("when", CONDITION, "when it is met")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape RUNG = Shape.of("rung")
            .required("level", TEXT, "the level")
            .required("indicators", listOf(object(INDICATOR)), "what must be met")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape LADDER = Shape.of("ladder")
            .required("lowest", TEXT, "the level of who stands on no rung")
            .optional("lowest-source", SOURCE_FORM, SOURCE_SAYS)
            .optional("cumulative", FLAG, "true: a rung counts only if those below it are met")
            .required("rungs", listOf(object(RUNG)), "the rungs, lowest first")
            .build();

    static final Shape AXIS = Shape.of("axis")
            .required("of", TEXT, "what is measured: a number or a level")
            .optional("cuts", listOf(VALUE), "the cuts of a number, rising: numbers, or ids of parameters")
            .optional("on-cut", Form.words(words(Axis.OnCut.values())), "the band of a number that lies on a cut")
            .optional("near-within", VALUE, "the share of a cut within which a number counts as near to it")
            .build();

    static final Shape MATRIX = Shape.of("matrix")
            .required("vertical", object(AXIS), "the axis whose bands are rows")
            .required("horizontal", object(AXIS), "the axis whose bands are columns")
            .required(
                    "cells",
                    listOf(listOf(VALUE)),
                    "the answers as drawn: the highest row first, the lowest column first")
            .build();

    static final Shape FIGURE = Shape.of("figure of all accounts")
            .required("figure", Form.words(words(PopulationFigure.Kind.values())), "what is told")
            .required("of", TEXT, "the number that is compared")
            .optional("within", TEXT, "the level or text that tells groups apart, each of which is compared by itself")
            .build();

    static final Shape CAPACITY = Shape.of("capacity")
            .required("of", TEXT, "the decision whose levels are limited")
            .required("by", WORDS, "the numbers by which accounts are ranked, the first one first")
            .required("limits", mapOf(VALUE), "how many accounts a level has room for: numbers, or ids of parameters")
            .optional("keeping", CONDITION, "who is never displaced")
            .build();

    static final Shape STABILITY = Shape.of("stability")
            .required("of", TEXT, "the decision whose level is kept stable")
            .required("state-of", TEXT, "the decision under whose id accounts keep the state")
            .optional("promote-after", VALUE, "after how many reviews the level rises; 1 if nothing is said")
            .optional("demote-after", VALUE, "after how many reviews the level falls; 1 if nothing is said")
            .optional(
                    "dwell-before-promotion",
                    VALUE,
                    "how many days a level is kept before it rises; 0 if nothing is said")
            .optional(
                    "dwell-before-demotion",
                    VALUE,
                    "how many days a level is kept before it falls; 0 if nothing is said")
            .build();

    static final Shape OVERRIDE = Shape.of("override")
            .required("of", TEXT, "the decision whose level people can set")
            .required("override-of", TEXT, "the decision under whose id accounts keep what people set")
            .build();

    static final Shape CODE = Shape.of("rule in code")
            .required("id", TEXT, "the id of the rule in the vocabulary")
            .optional("version", TEXT, "the version that is meant")
            .build();

    static final Shape ANSWERS = Shape.of("answers")
            .optional("level", TEXT, "a level, and its scale")
            .optional("set", TEXT, "a set of levels, and their scale")
            .optional("list", TEXT, "a list of levels, and their scale")
            .optional("number", TEXT, "a number, and the range that it lies in")
            .optional("whole-number", TEXT, "a whole number, and the range that it lies in")
            .optional("unit", UNIT, "the unit of a number")
            .build();

    /** The keys of a decision that say how it is answered, each with what stands behind it. */
    static final ImmutableMap<String, Form> LOGIC = ImmutableMap.<String, Form>builder()
            .put("first-match", listOf(object(ROW)))
            .put("each-match", listOf(object(ROW)))
            .put("table", object(TABLE))
            .put("scorecard", object(SCORECARD))
            .put("ladder", object(LADDER))
            .put("matrix", object(MATRIX))
            .put("among-all", object(FIGURE))
            .put("capacity", object(CAPACITY))
            .put("stability", object(STABILITY))
            .put("override", object(OVERRIDE))
            .put("code", object(CODE))
            .buildOrThrow();

    static final Shape DECISION = decision();

    private static Shape decision() {
        Shape.Builder shape = Shape.of("decision")
                .optional("label", LANGUAGES, "the name of the decision in words, by language")
                .optional("answers", anyOf(TEXT, object(ANSWERS)), "what it answers with: a scale, or more in words");
        ImmutableMap<String, String> says = ImmutableMap.<String, String>builder()
                .put("first-match", "rows, of which the first that applies answers")
                .put("each-match", "rows, of which every one that applies adds its level to the set")
                .put("table", "a decision table")
                .put("scorecard", "points, added up")
                .put("ladder", "rungs, of which the highest that is met answers")
                .put("matrix", "two axes and their cells")
                .put("among-all", "where the account stands among all accounts")
                .put("capacity", "how many accounts a level has room for")
                .put("stability", "a level that is kept until a change has proved itself")
                .put("override", "a level that people can set by hand")
                .put("code", "a rule in code, which the vocabulary must have")
                .buildOrThrow();
        LOGIC.forEach((key, form) -> shape.optional(key, form, says.getOrDefault(key, key)));
        return shape.optional("source", SOURCE_FORM, SOURCE_SAYS)
                .optional("defaults", mapOf(object(DEFAULT)), "what the decision takes for facts that are missing")
                .build();
    }

    static final Shape STEP = Shape.of("step")
            .optional("text", LANGUAGES, "what is to be done, by language")
            .optional("key", TEXT, "the key of the text, where it is not strategy.<id>.step.<number>")
            .required("role", Form.words(words(Role.values())), "who does it")
            .required("party", Form.words(words(Party.values())), "on whose side")
            .required("start-day", WHOLE, "after how many days it begins")
            .required("duration-days", WHOLE, "how many days it takes")
            .build();

    static final Shape STRATEGY = Shape.of("strategy")
            .optional("title", LANGUAGES, "its name, by language")
            .optional("rationale", LANGUAGES, "why it is recommended, by language")
            .optional("when", CONDITION, "when it is recommended")
            .optional("priority", WHOLE, "the smaller, the earlier")
            .optional("steps", listOf(object(STEP)), "what is to be done")
            .optional("items", ITEMS, "the items of the KAM catalogue that it follows")
            .optional("conflicts-with", WORDS, "strategies that are not recommended together with it")
            .optional("topic", TEXT, "what it is about: of one topic only the best by priority is recommended")
            .optional("growth-route", TEXT, "the way in which it lets the business grow")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape CHECK = Shape.of("check")
            .optional("found", LANGUAGES, "what is said where it is found, by language")
            .optional("remedy", LANGUAGES, "what is to be done, by language")
            .optional("when", CONDITION, "when it is found")
            .optional("severity", Form.words(SEVERITIES), "how bad it is; off: it is not looked for any more")
            .optional("remedied-by", TEXT, "the strategy that remedies it")
            .optional("items", ITEMS, "the items of the KAM catalogue that ask for it")
            .optional("source", SOURCE_FORM, SOURCE_SAYS)
            .build();

    static final Shape MONOTONE = Shape.of("direction")
            .required("fact", TEXT, "what rises")
            .required("decision", TEXT, "what must not move the other way")
            .build();

    static final Shape GUARANTEE = Shape.of("guarantee")
            .optional("never", CONDITION, "what must never be")
            .optional("never-together", WORDS, "two strategies that must never be called for at once")
            .optional("rising", object(MONOTONE), "more of the fact never lowers the answer")
            .optional("falling", object(MONOTONE), "more of the fact never raises the answer")
            .build();

    static final Shape ACCEPTANCE = Shape.of("acceptance")
            .required("finding", TEXT, "the id of the warning")
            .optional("witness", TEXT, "the case that shows it, as the warning writes it")
            .required("reason", TEXT, "why it is accepted")
            .build();

    static final Shape POLICY = Shape.of("policy file")
            .optional("$schema", TEXT, "where the JSON Schema of policy files is kept")
            .required("policy", TEXT, "the id of the policy")
            .required("version", VALUE, "its version")
            .optional("extends", TEXT, "the id of the policy that it starts from")
            .optional("take", WORDS, "the plug-ins that it takes, by their ids")
            .optional("effective", object(EFFECTIVE), "the days on which it is in force")
            .optional("scales", mapOf(object(SCALE)), "scales of its own")
            .optional("facts", mapOf(object(FACT)), "custom attributes of accounts that it reads")
            .optional("parameters", mapOf(object(PARAMETER)), "named numbers: new ones, and those that it sets anew")
            .optional("without-defaults", FLAG, "true: the defaults of the policy that it starts from are gone")
            .optional("decisions", mapOf(object(DECISION)), "its decisions: new ones, and those that it answers anew")
            .optional("strategies", mapOf(object(STRATEGY)), "its strategies: new ones, and those that it changes")
            .optional("checks", mapOf(object(CHECK)), "its checks: new ones, and those that it changes")
            .optional("withdraw", WORDS, "strategies of the policy that it starts from which are never recommended")
            .optional("guarantees", mapOf(object(GUARANTEE)), "what it promises for every account")
            .optional("waive", WORDS, "guarantees of the policy that it starts from which are taken back")
            .optional("accept", listOf(object(ACCEPTANCE)), "warnings of the verification that are accepted")
            .optional("texts", mapOf(LANGUAGES), "texts by language and key")
            .build();

    private Shapes() {}

    static List<String> words(Enum<?>... constants) {
        return Stream.of(constants).map(Shapes::word).collect(ImmutableList.toImmutableList());
    }

    /** Returns the word for a constant in a policy file. */
    static String word(Enum<?> constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, constant.name());
    }
}
