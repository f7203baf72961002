package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.exchange.cascade.PostgresCascades;
import org.comity.exchange.certificate.PostgresStayCertificates;
import org.comity.exchange.certificate.StayCertificate;
import org.comity.exchange.consent.Party;
import org.comity.exchange.evaluation.Evaluating;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.placement.PostgresPlacements;
import org.comity.exchange.report.Reporting;
import org.jdbi.v3.core.Handle;

/// Gathers for a party what came of a placement.
@Singleton
public final class Gathering {

    private final PostgresPlacements placements;
    private final Reporting reporting;
    private final PostgresCascades cascades;
    private final Evaluating evaluating;
    private final PostgresStayCertificates certificates;

    @Inject
    public Gathering(
            PostgresPlacements placements,
            Reporting reporting,
            PostgresCascades cascades,
            Evaluating evaluating,
            PostgresStayCertificates certificates) {
        this.placements = placements;
        this.reporting = reporting;
        this.cascades = cascades;
        this.evaluating = evaluating;
        this.certificates = certificates;
    }

    Timeline.Since since(Handle handle, Agreed agreed, Party party) {
        return new Timeline.Since(
                placements.fetched(handle, agreed.id()),
                reporting.released(handle, agreed.id(), party),
                cascades.find(handle, agreed.id()),
                evaluating.seen(handle, agreed, party),
                party == Party.OFFICER
                        ? certificates.find(handle, agreed.id()).map(StayCertificate::at)
                        : Optional.empty());
    }
}
