package org.comity.exchange.matching.command;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.file.Claim;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Keeping;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.swaps.Aims;

/// Checks what a result claims: that it keeps the rules, is worth what it says, and is what its mechanism gives.
/// A certificate is checked in linear time; a mechanism without one is run again, as all of them are
/// deterministic. Groups are seated again too.
final class Checking {

    private Checking() {}

    /// The first thing that is not right, or nothing.
    static Optional<String> fault(Instance instance, Claim claim) {
        Optional<Mechanism> mechanism = Mechanism.of(claim.mechanism());
        if (mechanism.isEmpty()) {
            return Optional.of(
                    "There is no mechanism '%s'; there are %s.".formatted(claim.mechanism(), Mechanism.keys()));
        }
        Optional<String> broken = Keeping.fault(instance, claim.matching());
        if (broken.isPresent()) {
            return broken;
        }
        Instance seated = SeatingGroups.seat(instance, mechanism.get().limit()).instance();
        return Keeping.fault(seated, claim.matching())
                .or(() -> worth(seated, claim))
                .or(() -> mechanism.get() == Mechanism.BALANCED
                        ? proven(seated, claim)
                        : again(seated, claim, mechanism.get()));
    }

    private static Optional<String> worth(Instance instance, Claim claim) {
        List<TierValue> right = TierValue.of(instance, claim.matching());
        for (TierValue each : right) {
            List<Long> said = claim.tiers().get(each.tier().key());
            if (!each.value().equals(said)) {
                return Optional.of("The tier %s is worth %s, not %s."
                        .formatted(each.tier().key(), each.value(), said == null ? "nothing" : said));
            }
        }
        return claim.tiers().size() == right.size()
                ? Optional.empty()
                : Optional.of("The result names tiers that the policy does not.");
    }

    private static Optional<String> proven(Instance instance, Claim claim) {
        return switch (Verifying.verify(instance, claim.matching(), claim.certificate())) {
            case Verdict.Right() -> Optional.empty();
            case Verdict.Wrong(String why) -> Optional.of(why);
        };
    }

    private static Optional<String> again(Instance instance, Claim claim, Mechanism mechanism) {
        if (mechanism == Mechanism.SWAPS && claim.aims().isEmpty()) {
            return Optional.of("The result does not say in 'search' what was searched for.");
        }
        return switch (Solving.solve(instance, mechanism, claim.aims().orElseGet(Aims::twoWays))) {
            case Solving.Solved.Matched(Matching matching, var grounds) ->
                matching.equals(claim.matching())
                        ? Optional.empty()
                        : Optional.of("The mechanism %s gives another matching.".formatted(mechanism.key()));
            case Solving.Solved.Refused(String why) -> Optional.of(why);
        };
    }
}
