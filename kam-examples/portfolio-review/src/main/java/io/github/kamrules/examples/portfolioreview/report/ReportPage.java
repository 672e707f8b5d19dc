package io.github.kamrules.examples.portfolioreview.report;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * What {@code report.mustache} shows, all of it in words. The template is compiled with this class, and it escapes every text.
 */
@JStache(path = "io/github/kamrules/examples/portfolioreview/report/report.mustache")
record ReportPage(
        String title,
        String subtitle,
        String revenue,
        String fingerprint,
        List<Tile> tiles,
        List<String> notes,
        List<Ground> proxies,
        List<Ground> defaults,
        String assumptions,
        List<Line> accounts,
        List<KeyAccount> keyAccounts) {

    /** A figure with its name. */
    record Tile(String name, String figure, String detail) {}

    /** Something that was guessed or taken by default, on what grounds, and how many accounts it concerns. */
    record Ground(String what, String source, String accounts) {}

    /** A line of the table of accounts. */
    record Line(
            String id,
            String name,
            boolean key,
            String revenue,
            String share,
            String cumulativeShare,
            String orders,
            String lastOrder,
            String lifecycleStage,
            String valueClass,
            String attractiveness,
            String relationshipStrength,
            String category,
            String tier,
            String growthRoute,
            String doFirst) {}

    /** A key account in full. */
    record KeyAccount(
            String id, String name, String tier, List<Tile> facts, List<Action> actions, List<Node> explanation) {}

    /** A recommendation. */
    record Action(String title, String rationale, List<String> reasons, String source, List<ActionStep> steps) {}

    /** A step of a recommendation. */
    record ActionStep(String text, String who, String when) {}

    /**
     * A node of an explanation. A template that is compiled cannot call itself, so the tree is laid out in the order of its
     * lines: a node that has others below it opens a list, and the last one below it closes that list.
     *
     * @param text what the node says
     * @param source where it comes from, or empty
     * @param inner whether nodes below it follow
     * @param closed one entry for each list that ends after this node
     */
    record Node(String text, String source, boolean inner, List<String> closed) {}
}
