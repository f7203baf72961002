package org.comity.knowledge.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.knowledge.register.Register;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;

/// Reads what was sent in the forms.
final class PartnershipForms {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,63}");
    private static final Pattern SCORE = Pattern.compile("[0-4]?");

    private PartnershipForms() {}

    /// A partnership to be opened.
    record Opening(Office partner, Stage stage) {}

    /// @throws BadInput naming every fault
    static Opening opening(Map<String, List<String>> fields, Register register, Office own) {
        List<Fault> faults = new ArrayList<>();
        Office partner = new Office(text(fields, "organisation"), text(fields, "jurisdiction"));
        if (register.jurisdiction(partner.jurisdiction()).isEmpty()) {
            faults.add(new Fault("jurisdiction", "readiness.fault.jurisdiction"));
        }
        if (!CODE.matcher(partner.organisation()).matches()) {
            faults.add(new Fault("organisation", "readiness.fault.organisation"));
        } else if (partner.equals(own)) {
            faults.add(new Fault("organisation", "readiness.fault.own"));
        }
        Optional<Stage> stage = Stage.of(text(fields, "stage"));
        if (stage.isEmpty()) {
            faults.add(new Fault("stage", "readiness.fault.stage"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Opening(partner, stage.orElseThrow());
    }

    /// @throws BadInput when it is no stage
    static Stage stage(Map<String, List<String>> fields) {
        return Stage.of(text(fields, "stage")).orElseThrow(() -> new BadInput("stage", "readiness.fault.stage"));
    }

    /// The scores by question; a question left open has none.
    ///
    /// @throws BadInput when a score is none, or nothing is answered
    static Map<String, Integer> scores(Map<String, List<String>> fields) {
        Map<String, Integer> scores = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (String question : Factor.allQuestions()) {
            String sent = text(fields, question);
            if (!SCORE.matcher(sent).matches()) {
                faults.add(new Fault(question, "readiness.fault.score"));
            } else if (!sent.isEmpty()) {
                scores.put(question, Integer.valueOf(sent));
            }
        }
        if (faults.isEmpty() && scores.isEmpty()) {
            faults.add(new Fault(Factor.allQuestions().getFirst(), "readiness.fault.empty"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return scores;
    }

    private static String text(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
