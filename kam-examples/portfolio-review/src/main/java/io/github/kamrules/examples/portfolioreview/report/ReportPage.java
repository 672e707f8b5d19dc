package io.github.kamrules.examples.portfolioreview.report;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/**
 * What {@code report.mustache} shows, all of it in words. The template is compiled with this class, and it escapes every text
 * but the pictures, which escape their own.
 *
 * @param t the words that are the same on every page, by the end of their keys in the file of texts
 */
@JStache(path = "io/github/kamrules/examples/portfolioreview/report/report.mustache")
record ReportPage(
        String lang,
        Map<String, String> t,
        String title,
        String subtitle,
        List<Tile> tiles,
        Matrix matrix,
        Picture pyramid,
        Picture pareto,
        Attention attention,
        List<Findings> findings,
        Changes changes,
        List<WhoMoves> whoMoves,
        List<Own> own,
        FindOut findOut,
        WhatIf whatIf,
        List<KeyAccount> keyAccounts,
        String keyAccountsNote,
        List<Line> accounts,
        String accountsNote,
        Grounds grounds,
        String fingerprint) {

    /** Whether there are accounts. */
    boolean found() {
        return !accounts.isEmpty();
    }

    /** A figure with its name. */
    record Tile(String name, String figure, String detail) {}

    /** A picture for wide pages and one for narrow ones, both as SVG, with what they say in one sentence. */
    record Picture(String message, String wide, String narrow, String note) {}

    /** The matrix, who is in it, and what else to know about it. */
    record Matrix(Picture picture, List<Style> styles, List<Numbered> legend, String note) {}

    /** What a colour means. */
    record Style(String style, String name) {}

    /** A numbered bubble. */
    record Numbered(String number, String name, String href, String figure) {}

    /** What the checks found. */
    record Findings(String message, List<FindingLine> lines) {
        boolean found() {
            return !lines.isEmpty();
        }
    }

    /** A check that found something, and the largest accounts that it found. */
    record FindingLine(
            String name,
            String style,
            String severity,
            String count,
            List<Link> accounts,
            String more,
            String remedy) {}

    /** An account, and where its section is. */
    record Link(String name, String href) {}

    /** Who needs attention. */
    record Attention(String message, List<Style> counts, List<Concern> concerns, String note) {
        boolean found() {
            return !concerns.isEmpty();
        }
    }

    /** An account that needs attention. */
    record Concern(
            String name, String href, String tier, String style, String figure, List<Signal> signals, String doFirst) {}

    /** Why it does. */
    record Signal(String kind, String name, List<String> reasons) {}

    /**
     * Whose tier moved or is another one than today's figures say.
     *
     * @param rooms how many places there are, one sentence for each level that is limited
     */
    record Changes(String message, List<String> rooms, List<Style> counts, List<Change> lines, String note) {
        boolean found() {
            return !lines.isEmpty();
        }
    }

    /** An account whose tier moved or is another one than today's figures say, and what these say. */
    record Change(
            String name, String href, String tier, String style, String figure, List<Signal> signals, String today) {}

    /**
     * Who would move by another policy.
     *
     * @param message how many do
     * @param differing how many differences there are, and between which policies
     * @param differences the differences, each with its source and what rules it changes
     * @param columns the names of the tiers by the other policy
     * @param rows where those of a tier go
     * @param rooms what becomes of levels whose places are limited
     * @param movers who moves
     * @param more that there are more, or empty
     * @param strategies what becomes of recommendations
     */
    record WhoMoves(
            String message,
            String differing,
            List<Told> differences,
            List<String> columns,
            List<MoveRow> rows,
            List<String> rooms,
            List<Mover> movers,
            String more,
            List<String> strategies) {
        boolean moved() {
            return !movers.isEmpty();
        }

        boolean advised() {
            return !strategies.isEmpty();
        }
    }

    /** Where the accounts of a tier go. */
    record MoveRow(String name, List<MoveCell> cells, String before, String after) {}

    /** How many go there. */
    record MoveCell(String style, String count) {}

    /** An account that moves, and why. */
    record Mover(
            String name,
            String href,
            String figure,
            String from,
            String fromStyle,
            String to,
            String toStyle,
            String because,
            List<String> causes) {}

    /** What the policy decides beyond the standard decisions. */
    record Own(List<OwnDecision> decisions) {}

    /** A decision of the policy's own: how many accounts have which answer, and for how many it failed. */
    record OwnDecision(String name, String id, List<String> counts, List<String> failures, String source) {}

    /** What is worth finding out. */
    record FindOut(String message, List<Question> questions) {
        boolean found() {
            return !questions.isEmpty();
        }
    }

    /** A fact that is not known, and what hangs on it. */
    record Question(String fact, String now, String accounts, String share, String examples) {}

    /** What would be if facts or the policy were different. */
    record WhatIf(String verified, List<Told> ways, List<Told> near, List<Alternative> alternatives) {

        boolean anyWay() {
            return !ways.isEmpty();
        }

        boolean anyNear() {
            return !near.isEmpty();
        }
    }

    /** What is told of an account: a statement, and lines below it. */
    record Told(String name, String statement, List<String> lines) {}

    /** Another policy: how it differs, and who moves. */
    record Alternative(List<String> differences, String message, List<String> moves) {}

    /** A key account in full. */
    record KeyAccount(
            String anchor,
            String id,
            String name,
            String tier,
            String style,
            List<Tile> facts,
            List<LadderFigure> ladder,
            List<Action> actions,
            List<Node> explanation) {}

    /**
     * How far a relationship has come.
     *
     * @param reached the rung that is reached for certain
     * @param note what else may be, or empty
     * @param rungs the rungs, the highest first; none if nothing is known of them
     * @param next what the next rung is, or empty at the top
     * @param gap what the next rung needs
     */
    record LadderFigure(String reached, String note, List<RungLine> rungs, String next, List<Gap> gap) {
        boolean known() {
            return !rungs.isEmpty();
        }

        boolean rises() {
            return !gap.isEmpty();
        }
    }

    /** A rung of a ladder: whether it is reached, and its indicators by how they stand. */
    record RungLine(String level, String style, String standing, List<Signs> signs) {}

    /** The indicators of a rung that stand alike. */
    record Signs(String style, String mark, String standing, List<String> names) {}

    /** An indicator that the next rung needs, what to do about it, and what the facts say. */
    record Gap(String style, String mark, String todo, String name, List<String> state) {}

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

    /** A line of the table of accounts. */
    record Line(
            String id,
            String name,
            String href,
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
            String style,
            String growthRoute,
            String doFirst) {}

    /** What the review rests on. */
    record Grounds(
            String proxiesMessage,
            List<Ground> proxies,
            String defaultsMessage,
            List<Ground> defaults,
            String assumptions,
            String findingsMessage,
            List<Finding> findings,
            List<String> notes) {
        boolean noticed() {
            return !notes.isEmpty();
        }

        boolean warned() {
            return !findings.isEmpty();
        }
    }

    /** What the verification of the policy warns of, and what accepts it in a policy file. */
    record Finding(String text, String accept) {}

    /** Something that was guessed or taken by default, on what grounds, and how many accounts it concerns. */
    record Ground(String what, String source, String accounts) {}
}
