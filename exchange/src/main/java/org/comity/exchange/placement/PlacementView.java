package org.comity.exchange.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.consent.Party;
import org.comity.exchange.release.ReadByView;

/// A placement as its parties see it, on pages and by API.
///
/// @param id of the match
/// @param you the party that reads: `home`, `host` or `officer`
/// @param code that stands on the agreement
/// @param officer her name
/// @param bolts what must be done before the placement is ready
/// @param steps what you can do now: codes of steps
public record PlacementView(
        UUID id,
        String you,
        boolean ready,
        String code,
        String officer,
        Office home,
        HostView host,
        List<BoltView> bolts,
        List<String> steps,
        DocumentView agreement) {

    /// Where she goes and what she may do there.
    ///
    /// @param specialisms codes of the types of crime that the place works on
    /// @param languages BCP 47 tags of its working languages
    /// @param instrument id of an instrument in knowledge that the stay rests on
    /// @param basis the legal basis in words
    public record HostView(
            Office office,
            UUID place,
            String unit,
            LocalDate from,
            LocalDate to,
            List<String> specialisms,
            List<String> languages,
            String may,
            String mayNot,
            Optional<String> instrument,
            Optional<String> basis,
            String support) {}

    /// What the two offices say of the agreement, which is theirs.
    ///
    /// @param open whether you can open it today
    /// @param until the last day on which you can; absent when there is none
    /// @param passOn whether it may be passed on: only when both offices allow it
    /// @param yours whether your office allows passing it on; absent until it has said so, and for the officer
    /// @param named the last day that your office named for others
    /// @param readings who opened it and when, the newest first, once a day; for the offices alone
    public record DocumentView(
            boolean open,
            Optional<LocalDate> until,
            boolean passOn,
            Optional<Boolean> yours,
            Optional<LocalDate> named,
            List<ReadByView> readings) {

        public DocumentView {
            readings = List.copyOf(readings);
        }
    }

    /// Something that must be done before the placement is ready.
    ///
    /// @param step its code; `course` for a course of the officer
    /// @param party who does it
    /// @param course id of the course, for a course alone
    /// @param onPaper whether it was done on paper
    /// @param at when it was done, for steps alone
    public record BoltView(
            String step, String party, Optional<String> course, boolean done, boolean onPaper, Optional<Instant> at) {

        static BoltView of(Preparation.Bolt bolt) {
            return switch (bolt) {
                case Preparation.Bolt.OfParty(Step step, Party party, Optional<Done> taken) ->
                    new BoltView(
                            step.code(),
                            party.code(),
                            Optional.empty(),
                            taken.isPresent(),
                            taken.filter(Done::onPaper).isPresent(),
                            taken.map(Done::at));
                case Preparation.Bolt.OfCourse(String course, boolean completed) ->
                    new BoltView(
                            "course", Party.OFFICER.code(), Optional.of(course), completed, false, Optional.empty());
            };
        }
    }
}
