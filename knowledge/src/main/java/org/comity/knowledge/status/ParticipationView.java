package org.comity.knowledge.status;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Consent;

/// How one participant stands to an instrument, as programs read it.
///
/// @param participant ISO 3166-1 alpha-2 code, or the code of an organisation
public record ParticipationView(
        String participant,
        Optional<LocalDate> signed,
        Optional<Act> consent,
        Optional<LocalDate> withdrawn,
        Optional<String> declarations,
        Origin origin) {

    /// The act by which it consented.
    public record Act(String action, LocalDate deposited, Optional<LocalDate> inForce) {}

    /// Where the row comes from.
    public record Origin(String source, String asOf) {}

    static ParticipationView of(Participation row) {
        return new ParticipationView(
                row.participant(),
                row.acts().signed(),
                row.acts().consent().map(ParticipationView::act),
                row.acts().withdrawn(),
                row.declarations(),
                new Origin(row.provenance().source(), row.provenance().asOf().iso()));
    }

    private static Act act(Consent consent) {
        return new Act(consent.action(), consent.deposited(), consent.inForce());
    }
}
