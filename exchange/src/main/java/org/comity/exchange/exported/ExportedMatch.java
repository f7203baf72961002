package org.comity.exchange.exported;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A match as it stands in the file of its officer. Of others it names offices alone.
///
/// @param state `announced`, `host-accepted`, `accepted`, `refused` or `withdrawn`
/// @param endedBy the party that refused or stepped back
/// @param replaces whether she was asked instead of somebody whose match had ended
/// @param vacant when the place fell free because nobody was asked instead of her
/// @param consents in the order in which they were given
/// @param steps of the preparation, in their order
/// @param briefingOpened when she opened her briefing first
/// @param agreementFetched by whom, once for each day
/// @param agreementReleases what either office says last of who may read the agreement
/// @param entry what an office entered of the stay
public record ExportedMatch(
        UUID id,
        UUID round,
        UUID application,
        ExportedPlace place,
        String state,
        Optional<String> endedBy,
        boolean replaces,
        Optional<Instant> vacant,
        List<ExportedConsent> consents,
        List<ExportedStep> steps,
        Optional<Instant> briefingOpened,
        List<ExportedFetch> agreementFetched,
        List<ExportedRelease> agreementReleases,
        Optional<ExportedEntry> entry) {

    /// @param from the first day of the stay
    /// @param to its last day
    public record ExportedPlace(
            UUID id, String organisation, String jurisdiction, String unit, LocalDate from, LocalDate to) {}

    public record ExportedConsent(String state, Optional<String> endedBy, Instant at) {}

    /// @param party `home`, `host` or `officer`
    public record ExportedStep(String step, String party, boolean onPaper, Instant at) {}

    public record ExportedFetch(String party, Instant at) {}

    public record ExportedRelease(String party, boolean passOn, Optional<LocalDate> until, Instant at) {}

    /// @param days of the stay; 0 when it did not take place
    /// @param by the party that entered it
    public record ExportedEntry(boolean held, int days, String by, Instant at) {}
}
