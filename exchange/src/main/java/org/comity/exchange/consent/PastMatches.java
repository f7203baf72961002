package org.comity.exchange.consent;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What an officer was asked in a round, and what came of it. Whoever stepped back herself, or was called back by her
/// office, is not asked again in this round; what a host office ended, or the programme because nobody
/// answered or because it matched the round again, closes that place to her and no other.
///
/// @param matches of one application
public record PastMatches(List<Match> matches) {

    public PastMatches {
        matches = List.copyOf(matches);
    }

    /// Whether one of them stands.
    public boolean open() {
        return matches.stream().anyMatch(match -> match.state().open());
    }

    /// Whether she or her office ended one.
    public boolean left() {
        return matches.stream().anyMatch(match -> endedBy(match, Party.OFFICER) || endedBy(match, Party.HOME));
    }

    /// The places about which she was asked and is not any more: nobody is asked twice about the same.
    public Set<UUID> closed() {
        return matches.stream()
                .filter(match -> !match.state().open())
                .map(match -> match.place().id())
                .collect(Collectors.toSet());
    }

    private static boolean endedBy(Match match, Party party) {
        return switch (match.state()) {
            case MatchState.Refused refused -> refused.by() == party;
            case MatchState.Withdrawn withdrawn -> withdrawn.by() == party;
            case MatchState.Announced ignored -> false;
            case MatchState.HostAccepted ignored -> false;
            case MatchState.Accepted ignored -> false;
        };
    }
}
