package org.comity.exchange.matching.command;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.file.Claim;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Keeping;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.method.Solver;
import org.comity.exchange.matching.method.Solver.Solved;

/// Checks what a result claims: that it keeps the rules, is worth what it says, and is what its mechanism gives.
/// A certificate is checked in linear time; a mechanism without one is run again, as all of them are
/// deterministic. Groups are seated again too.
final class Checking {

    private Checking() {}

    /// The first thing that is not right, or nothing.
    ///
    /// @param named how the file of the round says that it is matched, if it does
    static Optional<String> fault(Instance instance, Optional<Method> named, Claim claim) {
        Optional<Mechanism> mechanism = Mechanism.of(claim.mechanism());
        if (mechanism.isEmpty()) {
            return Optional.of(
                    "There is no mechanism '%s'; there are %s.".formatted(claim.mechanism(), Mechanism.keys()));
        }
        if (mechanism.get() == Mechanism.SWAPS && claim.aims().isEmpty()) {
            return Optional.of("The result does not say in 'search' what was searched for.");
        }
        Optional<String> broken = Keeping.fault(instance, claim.matching());
        if (broken.isPresent()) {
            return broken;
        }
        Method method = claim.aims()
                .filter(aims -> mechanism.get() == Mechanism.SWAPS)
                .map(Method::swaps)
                .orElseGet(() -> Method.usual(mechanism.get()));
        Instance seated = SeatingGroups.seat(instance, mechanism.get().limit()).instance();
        return Keeping.fault(seated, claim.matching())
                .or(() -> other(named, method))
                .or(() -> worth(seated, claim))
                .or(() -> mechanism.get() == Mechanism.BALANCED ? proven(seated, claim) : again(seated, claim, method));
    }

    /// A result by another mechanism than the published one may be right in itself and is not that of the round.
    private static Optional<String> other(Optional<Method> named, Method method) {
        return named.filter(policy -> !policy.equals(method))
                .map(policy ->
                        "The round is matched by %s, the result is of %s.".formatted(policy.named(), method.named()));
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

    private static Optional<String> again(Instance instance, Claim claim, Method method) {
        return switch (Solver.solve(instance, method)) {
            case Solved.Matched matched ->
                matched.matching().equals(claim.matching())
                        ? Optional.empty()
                        : Optional.of("The mechanism %s gives another matching."
                                .formatted(method.mechanism().key()));
            case Solved.Refused(String why) -> Optional.of(why);
        };
    }
}
