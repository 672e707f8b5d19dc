package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.Categories;
import io.github.kamrules.examples.benchmarks.CategoryData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The decision in Camunda's DMN engine: tables for points, their sum, and the table. */
final class CamundaPeer implements Categories {

    private final DmnEngine engine;
    private final DmnDecision decision;

    CamundaPeer(boolean legacy) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(legacy);
        engine = configuration.buildEngine();
        decision = engine.parseDecision(
                "category", new ByteArrayInputStream(dmn(legacy).getBytes(StandardCharsets.UTF_8)));
    }

    private static String dmn(boolean legacy) {
        StringBuilder xml = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " id=\"d\" name=\"d\" namespace=\"http://camunda.org/schema/1.0/dmn\">");
        points(xml, "revenue", 1_000_000, 5_000_000, 150);
        points(xml, "potential", 3_000_000, 10_000_000, 225);
        points(xml, "margin", 1_000, 3_000, 125);
        xml.append("<decision id=\"score\" name=\"score\"><variable name=\"score\" typeRef=\"integer\"/>");
        requires(xml, "revenuePoints", "potentialPoints", "marginPoints");
        String sum = "revenuePoints + potentialPoints + marginPoints";
        xml.append("<literalExpression")
                .append(legacy ? " expressionLanguage=\"juel\"" : "")
                .append("><text>")
                .append(legacy ? "${" + sum + "}" : sum)
                .append("</text></literalExpression></decision>");
        xml.append("<decision id=\"category\" name=\"category\">");
        requires(xml, "score");
        xml.append("<decisionTable hitPolicy=\"FIRST\">");
        input(xml, "score", "integer");
        input(xml, "relationship", "string");
        xml.append("<output id=\"out_" + xml.length() + "\" name=\"category\" typeRef=\"integer\"/>");
        String[] scores = {"< 300", "[300..650)", ">= 650"};
        for (int level = 0; level < scores.length; level++) {
            for (int relationship = 0; relationship < 7; relationship++) {
                row(
                        xml,
                        CategoryData.cell(level, relationship),
                        scores[level],
                        "\"" + CategoryData.relationshipName(relationship) + "\"");
            }
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static void points(StringBuilder xml, String of, long medium, long high, int points) {
        xml.append("<decision id=\"")
                .append(of)
                .append("Points\" name=\"")
                .append(of)
                .append("Points\">");
        xml.append("<decisionTable hitPolicy=\"FIRST\">");
        input(xml, of, "long");
        xml.append("<output id=\"out_" + xml.length() + "\" name=\"")
                .append(of)
                .append("Points\" typeRef=\"integer\"/>");
        row(xml, 2 * points, ">= " + high);
        row(xml, points, ">= " + medium);
        row(xml, 0, "");
        xml.append("</decisionTable></decision>");
    }

    private static void requires(StringBuilder xml, String... decisions) {
        for (String required : decisions) {
            xml.append("<informationRequirement><requiredDecision href=\"#")
                    .append(required)
                    .append("\"/></informationRequirement>");
        }
    }

    private static void input(StringBuilder xml, String name, String type) {
        xml.append("<input id=\"in_")
                .append(name)
                .append('_')
                .append(xml.length())
                .append("\"><inputExpression typeRef=\"")
                .append(type)
                .append("\"><text>")
                .append(name)
                .append("</text></inputExpression></input>");
    }

    private static void row(StringBuilder xml, int output, String... tests) {
        xml.append("<rule id=\"r").append(xml.length()).append("\">");
        for (String test : tests) {
            xml.append("<inputEntry><text>").append(test.replace("<", "&lt;")).append("</text></inputEntry>");
        }
        xml.append("<outputEntry><text>").append(output).append("</text></outputEntry></rule>");
    }

    @Override
    public void decide(CategoryData data, long[] codes) {
        for (int i = 0; i < codes.length; i++) {
            Map<String, Object> account = new HashMap<>();
            account.put("revenue", data.revenue(i));
            account.put("potential", data.potential(i));
            account.put("margin", data.margin(i));
            account.put("relationship", CategoryData.relationshipName(data.relationship(i)));
            Number category =
                    engine.evaluateDecision(decision, account).getSingleResult().getSingleEntry();
            codes[i] = category.intValue();
        }
    }
}
