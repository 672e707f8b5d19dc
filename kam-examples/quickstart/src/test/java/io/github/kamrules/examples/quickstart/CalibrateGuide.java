package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static java.util.Objects.requireNonNull;

import io.github.kamrules.calibrate.Proportion;
import io.github.kamrules.calibrate.RateCalibration;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.LifecycleStages;
import java.util.Locale;

/** The code in the guide to calibration, compiled and run. */
final class CalibrateGuide {

    private CalibrateGuide() {}

    private static RateCalibration calibrated() {
        // region calibrate-rates
        Policy policy = StandardPolicy.standard();
        RateCalibration rates = RateCalibration.builder(policy, LIFECYCLE_STAGE, "offers of 2024 and 2025")
                .prior(StandardParameters.SUCCESS_RATE_PROSPECT, LifecycleStages.POTENTIAL, LifecycleStages.TARGET)
                .prior(StandardParameters.SUCCESS_RATE_FIRST_TIME, LifecycleStages.FIRST_TIME)
                .prior(StandardParameters.SUCCESS_RATE_CUSTOMER, LifecycleStages.REPEAT, LifecycleStages.LOYAL)
                .counted(LifecycleStages.TARGET, Proportion.of(14, 120))
                .counted(LifecycleStages.FIRST_TIME, Proportion.of(2, 31))
                .counted(LifecycleStages.REPEAT, Proportion.of(38, 71))
                .build();
        // endregion
        return rates;
    }

    static String rates() {
        return calibrated().toText(Locale.ENGLISH);
    }

    static String proposal() {
        RateCalibration rates = calibrated();
        StringBuilder out = new StringBuilder();
        // region calibrate-set
        Parameter ours = rates.lines().get(0).proposal();
        Policy calibrated = StandardPolicy.standard()
                .extend("acme", "2026")
                .set(ours, ours.value().toString(), ours.source().orElseThrow())
                .build();
        Parameter inForce = requireNonNull(calibrated.graph().parameters().get("success-rate.prospect"));
        out.append(inForce.value()).append('\n');
        out.append(inForce.source().orElseThrow()).append('\n');
        // endregion
        return out.toString();
    }
}
