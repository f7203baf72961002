package org.comity.exchange.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.place.PlaceRef;

/// A match as one party sees it, on pages and by API.
///
/// @param you the party that reads: `home`, `host` or `officer`
/// @param state `announced`, `host-accepted`, `accepted`, `refused` or `withdrawn`
/// @param endedBy the party that refused or stepped back
/// @param pseudonym of the officer
/// @param identity who she is; for the host office only after the third consent
/// @param profile what the host office decides on
/// @param begun whether the stay has begun, with its first day; then nobody steps back any more
/// @param late whether the first day has come before all agreed; then nobody can agree any more
public record MatchView(
        UUID id,
        UUID round,
        String you,
        String state,
        Optional<String> endedBy,
        PlaceRef place,
        String pseudonym,
        Optional<IdentityView> identity,
        ProfileView profile,
        boolean begun,
        boolean late) {

    /// An officer by her name.
    public record IdentityView(String name, String organisation, String jurisdiction) {}

    /// An officer without her name.
    ///
    /// @param jurisdiction of her office; kept back when it would single her out
    /// @param rank a band, or `lower` and `upper` for two together; kept back when it would single her out
    /// @param specialisms codes of types of crime; none when they would single her out
    /// @param languages those that the place asks for and she has well enough, as BCP 47 tags; none when they would
    ///     single her out
    /// @param coarsened whether anything was kept back or made wider
    public record ProfileView(
            Optional<String> jurisdiction,
            Optional<String> rank,
            List<String> specialisms,
            List<String> languages,
            boolean coarsened) {}
}
