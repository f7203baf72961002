package org.comity.knowledge.culture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.platform.access.Actor;

/// A note on one topic of a jurisdiction.
///
/// @param topic `names`, `calendar`, `channels`, `accountability` …
/// @param content what it says
/// @param state who stands behind it
/// @param readers for whom it was written
public record Note(String jurisdiction, String topic, Content content, State state, Readers readers) {

    /// Whether somebody may read it; empty for who is not signed in.
    public boolean admits(Optional<Actor> visitor) {
        return readers.admit(visitor, jurisdiction);
    }

    /// What a note says.
    ///
    /// @param titles by BCP 47 tag
    /// @param texts paragraphs by BCP 47 tag, a blank line between two; sources stand in brackets
    /// @param reviewMonths after how many months somebody should look at it again
    public record Content(
            Map<String, String> titles,
            Map<String, String> texts,
            List<Reference> sources,
            AsOf asOf,
            int reviewMonths) {

        public Content {
            titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
            sources = List.copyOf(sources);
        }

        public boolean overdue(LocalDate today) {
            return today.isAfter(asOf.lastDay().plusMonths(reviewMonths));
        }
    }

    /// A source of a note.
    ///
    /// @param id by which the text cites it
    public record Reference(String id, String title, Optional<String> url) {}

    /// Who stands behind a note.
    ///
    /// @param confirmed the organisation of the jurisdiction that confirmed it, and when
    /// @param contested reasons of those who contest it and whose contest is not settled
    public record State(Optional<Confirmation> confirmed, List<Contest> contested) {
        public State {
            contested = List.copyOf(contested);
        }
    }

    /// A confirmation by somebody of the jurisdiction itself.
    public record Confirmation(String organisation, Instant at) {}

    /// An objection.
    public record Contest(String organisation, String reason, Instant at) {}
}
