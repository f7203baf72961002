package org.comity.exchange.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an officer teaches after her stay, as a party sees it, on pages and by API.
///
/// @param id of the match
/// @param you the party that reads: `home`, `host` or `officer`
/// @param officer her name
/// @param promisable whether you can promise now
/// @param people how many colleagues she promised to teach; empty until she did
/// @param questions none until she promised
public record CascadeView(
        UUID id, String you, String officer, boolean promisable, Optional<Integer> people, List<AskedView> questions) {

    public CascadeView {
        questions = List.copyOf(questions);
    }

    /// A question how many colleagues she has taught since the stay.
    ///
    /// @param months after the last day of the stay
    /// @param due the day from which she is asked
    /// @param taught all together; empty until she answers
    /// @param whom where they work: `unit`, `office`, `authorities`, `academy`
    /// @param yours whether you can answer it now
    public record AskedView(int months, LocalDate due, Optional<Integer> taught, List<String> whom, boolean yours) {

        public AskedView {
            whom = List.copyOf(whom);
        }
    }
}
