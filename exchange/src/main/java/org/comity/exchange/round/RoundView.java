package org.comity.exchange.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.instance.Policy.Tier;

/// A round as the API shows it.
///
/// @param state `draft`, `published`, `closed`, `run` or `announced`
/// @param organisation code of the programme that leads it
/// @param texts by BCP 47 tag
/// @param format `shadowing`, `bilateral` or `posting`
/// @param commitment SHA-256 of the seed of the lottery, in hexadecimal digits; absent from a draft
/// @param seed of the lottery, 64 hexadecimal digits; absent until the round runs
public record RoundView(
        UUID id,
        String state,
        String organisation,
        String jurisdiction,
        Map<String, RoundText> texts,
        String format,
        RoundDates dates,
        PolicyView policy,
        Optional<String> commitment,
        Optional<String> seed,
        Instant openedAt) {

    /// By what the round is matched.
    ///
    /// @param tiers what counts, the first above all others
    public record PolicyView(int tolerance, int floor, List<String> tiers) {}

    public static RoundView of(Round round) {
        RoundTerms terms = round.terms();
        return new RoundView(
                round.id(),
                round.state().code(),
                round.programme().organisation(),
                round.programme().jurisdiction(),
                terms.texts(),
                terms.format().code(),
                terms.dates(),
                new PolicyView(
                        terms.policy().tolerance(),
                        terms.policy().floor(),
                        terms.policy().tiers().stream().map(Tier::key).toList()),
                round.lottery().map(Lottery::commitment),
                round.lottery().flatMap(Lottery::seed),
                round.openedAt());
    }
}
