package io.github.kamrules.examples.portfolioreview.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Writes one line per account, for spreadsheets and programs: ids and plain numbers, nothing in words. */
public final class AssessmentsCsv {
    private static final int SHARE_DECIMALS = 6;

    private static final List<String> HEADER = List.of(
            "account_id",
            "name",
            "orders",
            "first_order",
            "last_order",
            "revenue_12m",
            "revenue_share",
            "cumulative_share",
            "lifecycle_stage",
            "value_class",
            "attractiveness",
            "relationship_strength",
            "relationship_type",
            "category",
            "tier",
            "raw_tier",
            "tier_because",
            "growth_route",
            "strategies",
            "undecided",
            "not_applicable",
            "failed");

    private AssessmentsCsv() {}

    /**
     * Writes the file.
     *
     * @param rows the accounts
     * @param policy the policy, whose own decisions have a column each behind all others
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(List<AccountRow> rows, Policy policy, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> header = new ArrayList<>(HEADER);
            OwnDecisions.of(policy).forEach(decision -> header.add(column(decision.id())));
            csv.writeRecord(header);
            for (AccountRow row : rows) {
                csv.writeRecord(fields(row));
            }
        }
    }

    /** An id of one word may be the name of another column. */
    private static String column(String decision) {
        return HEADER.contains(decision) ? "decision-" + decision : decision;
    }

    private static List<String> fields(AccountRow row) {
        List<String> fields = new ArrayList<>(standardFields(row));
        fields.addAll(row.own());
        return fields;
    }

    private static List<String> standardFields(AccountRow row) {
        return List.of(
                SpreadsheetText.of(row.id()),
                SpreadsheetText.of(row.account().name()),
                text(row.orders()),
                text(row.firstOrder()),
                text(row.lastOrder()),
                text(row.revenue().map(Money::getAmount)),
                text(row.revenueShare().map(AssessmentsCsv::share)),
                text(row.cumulativeShare().map(AssessmentsCsv::share)),
                text(row.lifecycleStage()),
                text(row.valueClass()),
                text(row.attractiveness()),
                text(row.relationshipStrength()),
                text(row.relationshipType()),
                text(row.category()),
                text(row.tier()),
                text(row.rawTier()),
                row.tierCauses().stream().map(TierCause::name).collect(Collectors.joining(";")),
                text(row.growthRoute()),
                String.join(";", row.strategies()),
                String.join(";", row.undecided()),
                String.join(";", row.notApplicable()),
                String.join(";", row.failed()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A decimal drops its last zeros; in a column all have the same length. */
    private static String share(Ratio ratio) {
        return ratio.toDecimal(SHARE_DECIMALS).value().setScale(SHARE_DECIMALS).toPlainString();
    }
}
