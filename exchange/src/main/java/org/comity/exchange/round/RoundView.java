package org.comity.exchange.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.swaps.Aims;

/// A round as the API shows it.
///
/// @param state `draft`, `published`, `closed`, `run`, `announced` or `called-off`
/// @param organisation code of the programme that leads it
/// @param texts by BCP 47 tag
/// @param format `shadowing`, `bilateral` or `posting`
/// @param commitment SHA-256 of the seed of the lottery, in hexadecimal digits; absent from a draft
/// @param seed of the lottery, 64 hexadecimal digits; absent until the round runs
/// @param calledOff why its programme called it off; absent unless it did
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
        Instant openedAt,
        Optional<String> calledOff) {

    /// By what the round is matched.
    ///
    /// @param mechanism `balanced`, `deferred-acceptance`, `2s-ttc` or `swaps`
    /// @param ways how many officers may change places in a ring; of `swaps` alone
    /// @param order what counts first among exchanges, `robust` or `placements`; of `swaps` alone
    /// @param tiers what counts, the first above all others
    /// @param unused which of these settings the mechanism does not use
    public record PolicyView(
            String mechanism,
            Optional<Integer> ways,
            Optional<String> order,
            int tolerance,
            int floor,
            List<String> tiers,
            List<String> unused) {

        static PolicyView of(RoundPolicy policy) {
            return new PolicyView(
                    policy.mechanism().key(),
                    policy.method().aims().map(Aims::ways),
                    policy.method().aims().map(aims -> aims.order().key()),
                    policy.tolerance(),
                    policy.floor(),
                    policy.tiers().stream().map(Tier::key).toList(),
                    policy.unused());
        }
    }

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
                PolicyView.of(terms.policy()),
                round.lottery().map(Lottery::commitment),
                round.lottery().flatMap(Lottery::seed),
                round.openedAt(),
                round.calledOff());
    }
}
