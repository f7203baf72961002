package org.comity.exchange.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.application.ApplicationState;
import org.comity.exchange.cascade.Cascade;
import org.comity.exchange.consent.Party;
import org.comity.exchange.evaluation.Evaluation;
import org.comity.exchange.placement.Done;
import org.comity.exchange.release.Reading;
import org.comity.exchange.report.Report;

/// Everything that happened on an exchange, from the nomination on, and the days that are planned.
final class Timeline {

    private Timeline() {}

    /// Something on the timeline.
    ///
    /// @param code see `stay.event` in the texts of the interface
    /// @param by whose step it was; empty for what is nobody's
    /// @param at when, in UTC; the beginning of a planned day
    /// @param planned whether it is a day that was set beforehand, not a step
    record Event(String code, Optional<Party> by, boolean onPaper, Instant at, boolean planned) {}

    /// What came after the third consent, as far as its reader may see it.
    ///
    /// @param fetched by whom the agreement was
    /// @param report empty when there is none that the reader may read
    /// @param evaluations those that the reader may see
    /// @param certified when the officer asked for her certificate; for herself alone
    record Since(
            List<Reading> fetched,
            Optional<Report> report,
            Optional<Cascade> cascade,
            List<Evaluation> evaluations,
            Optional<Instant> certified) {

        Since {
            fetched = List.copyOf(fetched);
            evaluations = List.copyOf(evaluations);
        }
    }

    /// In the order of time.
    static List<Event> of(Stay stay, Since since) {
        List<Event> events = new ArrayList<>();
        if (stay.agreed().match().application().state() instanceof ApplicationState.Nominated(Instant at)) {
            events.add(step("nominated", Optional.of(Party.HOME), false, at));
        }
        for (Stay.Consent consent : stay.consents()) {
            events.add(step(consent.state(), consenting(consent.state()), false, consent.at()));
        }
        for (Done done : stay.agreed().done()) {
            events.add(step(done.step().code(), Optional.of(done.party()), done.onPaper(), done.at()));
        }
        for (Reading fetched : since.fetched()) {
            events.add(step("agreement-read", Optional.of(fetched.party()), false, fetched.at()));
        }
        events.add(day("first-day", stay.from()));
        events.add(day("last-day", stay.to()));
        since.report()
                .ifPresent(each -> events.add(step("report", Optional.of(Party.OFFICER), false, each.changedAt())));
        for (Evaluation evaluation : since.evaluations()) {
            events.add(step("evaluated", Optional.of(evaluation.by()), false, evaluation.at()));
        }
        since.certified().ifPresent(at -> events.add(step("certified", Optional.of(Party.OFFICER), false, at)));
        since.cascade().ifPresent(each -> taught(each, events));
        stay.entry()
                .ifPresent(each -> events.add(step(each.outcome().code(), Optional.of(each.by()), false, each.at())));
        stay.dispute().ifPresent(each -> {
            events.add(step("contradicted", Optional.of(each.by()), false, each.at()));
            each.decision()
                    .ifPresent(decision -> events.add(step(
                            "decided-" + decision.outcome().code(),
                            Optional.of(Party.PROGRAMME),
                            false,
                            decision.at())));
        });
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private static void taught(Cascade cascade, List<Event> events) {
        events.add(step("promised", Optional.of(Party.OFFICER), false, cascade.at()));
        for (Cascade.Question question : cascade.questions()) {
            question.answer()
                    .ifPresentOrElse(
                            answer -> events.add(step("taught", Optional.of(Party.OFFICER), false, answer.at())),
                            () -> events.add(day("asked", question.due())));
        }
    }

    private static Optional<Party> consenting(String state) {
        return switch (state) {
            case "host-accepted" -> Optional.of(Party.HOST);
            case "accepted" -> Optional.of(Party.OFFICER);
            default -> Optional.empty();
        };
    }

    private static Event step(String code, Optional<Party> by, boolean onPaper, Instant at) {
        return new Event(code, by, onPaper, at, false);
    }

    private static Event day(String code, LocalDate day) {
        return new Event(
                code, Optional.empty(), false, day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
    }
}
