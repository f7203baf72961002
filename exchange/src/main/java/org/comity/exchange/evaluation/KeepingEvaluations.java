package org.comity.exchange.evaluation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.platform.authority.Authority;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer the marks that she gave, and those of her hosts when she may see them. These are numbers,
/// which lead to her through her application alone: they stay when she is taken out of that.
@Singleton
public final class KeepingEvaluations implements PersonalRecords {

    private final PostgresEvaluations evaluations;
    private final Authority authority;

    @Inject
    public KeepingEvaluations(PostgresEvaluations evaluations, Authority authority) {
        this.evaluations = evaluations;
        this.authority = authority;
    }

    /// An evaluation as it stands in her file.
    public record ExportedEvaluation(UUID match, EvaluationView.SideView evaluation) {}

    @Override
    public String name() {
        return "exchange-evaluations";
    }

    @Override
    public String erasureKey() {
        return "evaluation.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return evaluations.all(handle, person, authority.today()).stream()
                .<Object>map(
                        each -> new ExportedEvaluation(each.match(), EvaluationView.SideView.of(each.evaluation())))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return 0;
    }
}
