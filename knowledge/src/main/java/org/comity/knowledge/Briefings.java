package org.comity.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.platform.access.Actor;

/// Puts together what is known for somebody who works in another jurisdiction for a while. Thread-safe.
public interface Briefings {

    /// A stay.
    ///
    /// @param home code of the jurisdiction that she comes from
    /// @param host code of the jurisdiction where she stays; the same one is allowed
    /// @param from the first day
    /// @param to the last day
    /// @param work what she works on there
    record Stay(String home, String host, LocalDate from, LocalDate to, Work work) {
        public Stay {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The stay from %s ends on %s.".formatted(from, to));
            }
        }
    }

    /// What somebody works on.
    ///
    /// @param crimes codes of crime types
    /// @param languages BCP 47 tags of the languages of the work, the first one first
    /// @param instrument id of the instrument that the stay rests on, if one is named
    record Work(List<String> crimes, List<String> languages, Optional<String> instrument) {
        public Work {
            crimes = List.copyOf(crimes);
            languages = List.copyOf(languages);
        }
    }

    /// Who reads it: nothing is in it that she may not read.
    ///
    /// @param actor empty for who is not signed in
    /// @param wishes BCP 47 tags, dearest first
    record Reader(Optional<Actor> actor, List<String> wishes) {
        public Reader {
            wishes = List.copyOf(wishes);
        }
    }

    /// The briefing for a stay, with a fixed number of queries. What is not known is told as a gap.
    Briefing briefing(Stay stay, Reader reader);

    /// The ids of the instruments that a stay can rest on, those of the library. Kept in memory.
    Set<String> instruments();
}
