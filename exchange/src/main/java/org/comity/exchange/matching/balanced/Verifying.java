package org.comity.exchange.matching.balanced;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;

/// Checks a matching with its certificate, in time linear in the pairs for each proof, and takes nothing from
/// whoever solved it: it keeps the rules, every stage that the policy asks for has its proof, and every proof
/// holds.
public final class Verifying {

    /// Prices beyond this cannot be added without overflow, and no honest one comes near.
    private static final long MOST_PRICE = 1L << 60;

    private final Instance instance;
    private final Matching matching;
    private final List<Proof> proofs;
    private final Objectives objectives;
    private final Slackness slackness;
    private int at;

    private Verifying(Instance instance, Matching matching, Certificate certificate, Bands bands, Rules rules) {
        this.instance = instance;
        this.matching = matching;
        proofs = certificate.proofs();
        objectives = new Objectives(instance);
        slackness = new Slackness(instance, matching, objectives, bands, rules);
    }

    /// Whether the matching is allowed and optimal, groups being where the instance has them.
    public static Verdict verify(Instance instance, Matching matching, Certificate certificate) {
        if (instance.waiting()) {
            return new Verdict.Wrong("Groups are seated before the others.");
        }
        Bands bands = new Bands(instance);
        Rules rules = new Rules(instance, bands);
        return rules.fault(matching)
                .or(() -> new Verifying(instance, matching, certificate, bands, rules).fault())
                .<Verdict>map(Verdict.Wrong::new)
                .orElseGet(Verdict.Right::new);
    }

    private Optional<String> fault() {
        for (Tier tier : instance.policy().tiers()) {
            Optional<String> fault = switch (tier) {
                case BALANCE -> balance();
                case PREFERENCES -> preferences();
                case PLACEMENTS, CHANGES, PRIORITIES, FIT, LOTTERY -> next(Stage.of(tier));
            };
            if (fault.isPresent()) {
                return fault;
            }
        }
        return at == proofs.size()
                ? Optional.empty()
                : Optional.of("There are %d proofs too many.".formatted(proofs.size() - at));
    }

    private Optional<String> preferences() {
        for (int rank : objectives.ranks()) {
            Optional<String> fault = next(new Stage(Tier.PREFERENCES, rank));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /// Levels may be left out where nothing is open, or under which no office can come any nearer to zero.
    private Optional<String> balance() {
        long level = Long.MAX_VALUE;
        while (true) {
            level = Levels.next(level, slackness.low(), slackness.high());
            if (level == 0) {
                return Optional.empty();
            }
            if (at < proofs.size() && proofs.get(at).tier() == Tier.BALANCE) {
                long settled = Levels.settled(slackness.low(), slackness.high(), slackness.ends());
                long said = proofs.get(at).level();
                level = said >= settled && said < level ? said : level;
            }
            Optional<String> fault = next(new Stage(Tier.BALANCE, level));
            if (fault.isPresent()) {
                return fault;
            }
        }
    }

    private Optional<String> next(Stage stage) {
        if (at == proofs.size() || !proofs.get(at).stage().equals(stage)) {
            return Optional.of("Proof %d is not of stage '%s'.".formatted(at + 1, stage));
        }
        Proof proof = proofs.get(at++);
        if (proof.prices().length != Network.nodes(instance)) {
            return Optional.of("Stage '%s' has %d prices, not %d."
                    .formatted(stage, proof.prices().length, Network.nodes(instance)));
        }
        for (long price : proof.prices()) {
            if (price > MOST_PRICE || price < -MOST_PRICE) {
                return Optional.of("Stage '%s' has a price of %d.".formatted(stage, price));
            }
        }
        long value = objectives.value(stage, matching, slackness.ends());
        if (proof.value() != value) {
            return Optional.of("Stage '%s' comes to %d, not %d.".formatted(stage, value, proof.value()));
        }
        return slackness.fault(stage, proof.prices());
    }
}
