package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.Categories;
import io.github.kamrules.examples.benchmarks.CategoryData;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The decision in Drools. */
final class DroolsPeer implements Categories {

    private final KieBase rules =
            new KieHelper().addContent(rules(), ResourceType.DRL).build(ExecutableModelProject.class);

    private static String rules() {
        StringBuilder drl = new StringBuilder("package peers\nimport " + Candidate.class.getName() + "\n");
        points(drl, "revenue high", "revenue >= 5000000", 300);
        points(drl, "revenue medium", "revenue >= 1000000, revenue < 5000000", 150);
        points(drl, "potential high", "potential >= 10000000", 450);
        points(drl, "potential medium", "potential >= 3000000, potential < 10000000", 225);
        points(drl, "margin high", "margin >= 3000", 250);
        points(drl, "margin medium", "margin >= 1000, margin < 3000", 125);
        drl.append(
                "rule \"scored\" salience 10 when $c : Candidate(!scored) then modify($c) { setScored(true) } end\n");
        String[] scores = {"score < 300", "score >= 300, score < 650", "score >= 650"};
        for (int level = 0; level < scores.length; level++) {
            for (int relationship = 0; relationship < 7; relationship++) {
                String name = CategoryData.relationshipName(relationship);
                drl.append("rule \"").append(level).append(name).append("\" when $c : Candidate(scored, ");
                drl.append("relationship == \"").append(name).append("\", ").append(scores[level]);
                drl.append(") then $c.setCategory(").append(CategoryData.cell(level, relationship));
                drl.append("); end\n");
            }
        }
        return drl.toString();
    }

    private static void points(StringBuilder drl, String name, String when, int points) {
        drl.append("rule \"")
                .append(name)
                .append("\" salience 20 when $c : Candidate(!scored, ")
                .append(when);
        drl.append(") then $c.add(").append(points).append("); end\n");
    }

    @Override
    public void decide(CategoryData data, long[] codes) {
        Candidate[] candidates = new Candidate[codes.length];
        KieSession session = rules.newKieSession();
        try {
            for (int i = 0; i < codes.length; i++) {
                candidates[i] = new Candidate(data, i);
                session.insert(candidates[i]);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = candidates[i].getCategory();
        }
    }
}
