package org.comity.exchange.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Checked;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.placement.PostgresPlacements;
import org.comity.exchange.release.ReadByView;
import org.comity.exchange.release.Reading;
import org.comity.exchange.report.ReportStep.Refused;
import org.comity.exchange.report.ReportStep.Saved;
import org.comity.exchange.report.ReportStep.WrongStage;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// An officer reports on her stay, and offices read what she lets them read (originator control).
@Singleton
public final class Reporting {

    private static final String SUBJECT = "exchange-match";

    private final Database database;
    private final PostgresReports reports;
    private final PostgresPlacements placements;
    private final Consenting consenting;
    private final Authority authority;

    @Inject
    public Reporting(
            Database database,
            PostgresReports reports,
            PostgresPlacements placements,
            Consenting consenting,
            Authority authority) {
        this.database = database;
        this.reports = reports;
        this.placements = placements;
        this.consenting = consenting;
        this.authority = authority;
    }

    /// The report. That an office reads it is remembered, and told to the officer.
    ///
    /// @throws NotFoundException when there is no such placement, the person has no say in it, or the report
    ///     is not for her office
    ReportView report(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = consenting.partyOf(actor, agreed.match());
            if (party != Party.OFFICER) {
                if (released(handle, id, party).isEmpty()) {
                    throw new NotFoundException();
                }
                reports.insert(handle, id, new Reading(party, authority.now()), authority.today());
            }
            ReportView view = view(handle, agreed, party);
            if (party != Party.OFFICER) {
                append(handle, actor, "exchange.report-read", id, Map.of("by", party.code()));
            }
            return view;
        });
    }

    /// Writes the report and says who reads it, or does so anew.
    ///
    /// @param fields see [ReportFields]
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    ReportStep save(Actor actor, UUID id, Map<String, List<String>> fields) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            if (consenting.partyOf(actor, agreed.match()) != Party.OFFICER) {
                throw new Forbidden(Permissions.CONSENT);
            }
            if (!placements.begun(handle, agreed, authority.today())) {
                return new WrongStage();
            }
            return switch (ReportFields.read(fields, authority.today())) {
                case Checked.Faulty<ReportFields.Written> faulty -> new Refused(faulty.faults());
                case Checked.Sound<ReportFields.Written> sound -> {
                    Release release = sound.value().release();
                    reports.save(
                            handle, id, actor.id(), new Report(sound.value().text(), release, authority.now()));
                    ReportView view = view(handle, agreed, Party.OFFICER);
                    append(handle, actor, "exchange.report-saved", id, told(release));
                    yield new Saved(view);
                }
            };
        });
    }

    /// The report, if a party may read it today.
    public Optional<Report> released(Handle handle, UUID id, Party party) {
        return reports.find(handle, id).filter(report -> report.release().opensTo(party, authority.today()));
    }

    private ReportView view(Handle handle, Agreed agreed, Party party) {
        boolean mine = party == Party.OFFICER;
        return new ReportView(
                agreed.id(),
                party.code(),
                agreed.officer().name(),
                mine && placements.begun(handle, agreed, authority.today()),
                released(handle, agreed.id(), party).map(ReportView.WrittenView::of),
                mine
                        ? reports.readings(handle, List.of(agreed.id())).getOrDefault(agreed.id(), List.of()).stream()
                                .map(ReadByView::of)
                                .toList()
                        : List.of());
    }

    private static Map<String, String> told(Release release) {
        Map<String, String> told = new HashMap<>(release.control().told());
        told.put("see", String.join(" ", release.readers()));
        return told;
    }

    private void append(Handle handle, Actor actor, String action, UUID id, Map<String, String> details) {
        authority.trail().append(handle, new AuditEntry(Optional.of(actor), action, SUBJECT, id.toString(), details));
    }
}
