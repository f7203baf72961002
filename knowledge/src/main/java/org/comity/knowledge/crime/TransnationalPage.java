package org.comity.knowledge.crime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.crime.TransnationalCheck.Answer;
import org.comity.knowledge.crime.TransnationalCheck.Limb;
import org.comity.knowledge.crime.TransnationalCheck.Offence;
import org.comity.knowledge.crime.TransnationalCheck.Verdict;
import org.comity.platform.web.Page;

/// Is this case transnational? The questions, and the answer once they were asked.
///
/// @param limbs what was said
public record TransnationalPage(
        String title, Map<Limb, Verdict> limbs, Offence offence, Verdict group, Optional<Answer> answer)
        implements Page {

    /// The instrument that decides.
    private static final String CONVENTION = "untoc";

    public TransnationalPage {
        limbs = Map.copyOf(limbs);
    }

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public String address() {
        return KnowledgePaths.TRANSNATIONAL;
    }

    /// Where an article stands.
    public String article(String label) {
        return KnowledgePaths.article(CONVENTION, label);
    }

    public List<Limb> allLimbs() {
        return List.of(Limb.values());
    }

    public List<Offence> offences() {
        return List.of(Offence.values());
    }

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    public boolean said(Limb limb, Verdict verdict) {
        return limbs.getOrDefault(limb, Verdict.OPEN) == verdict;
    }
}
