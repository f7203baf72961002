package org.comity.exchange.matching.balanced;

import java.util.List;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.jspecify.annotations.Nullable;

/// What would be if one thing were otherwise, read off an optimal matching and the prices of its certificate
/// without matching again: an officer at another place, a pair that is not eligible, a seat more. Changing a
/// matching within the rules is a cycle in its residual network, and the best change is the cheapest cycle
/// (Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.3).
///
/// The ways to an office are kept once somebody of it was asked about; [#prepare()] finds them all beforehand. Not
/// for several threads at once.
public final class Alternatives {

    private final Instance instance;
    private final Matching matching;
    private final Residual residual;
    private final Contracted network;
    private final Widest widest;
    private final Ways.@Nullable Tree[] home;

    /// How a pair would count that is not eligible yet.
    ///
    /// @param rank of the place in her list, 1 is best
    /// @param priority of her at the host, 1 is best
    /// @param fit more is better
    public record Terms(int rank, int priority, int fit) {}

    /// @param balanced of this instance
    public Alternatives(Instance instance, Balanced balanced) {
        this.instance = instance;
        matching = balanced.matching();
        residual = new Residual(instance, matching, balanced.certificate().proofs());
        network = new Contracted(instance, residual);
        widest = new Widest(network);
        home = new Ways.@Nullable Tree[instance.offices().size()];
    }

    /// Finds the ways to all offices, so that no question waits for them: for whoever asks about many officers.
    public void prepare() {
        for (int office = 0; office < home.length; office++) {
            home(office);
        }
    }

    /// What it would come to if the officer of an eligible pair were at its place.
    public Effect of(int pair) {
        int officer = instance.pairs().officer(pair);
        int place = instance.pairs().place(pair);
        if (matching.of(officer) == place) {
            return new Effect.Alike();
        }
        return instance.fixed().get(officer)
                ? new Effect.Impossible()
                : around(network.taking(place, residual.position(pair)));
    }

    /// What it would come to if a place had one more seat.
    public Effect seat(int place) {
        int host = instance.places().get(place).office();
        int from = residual.placeNode(place);
        int to = residual.officeNode(host);
        Ways.Tree ways = Ways.to(network, network.placeNode(place));
        return residual.hasSeat(place) || !ways.reaches(network.officeNode(host))
                ? new Effect.Alike()
                : effect(
                        stage -> residual.reduced(stage, Residual.Kind.HOSTS, place, from, to)
                                + ways.reduced(stage, network.officeNode(host)),
                        0);
    }

    /// Whether an office hosts as many more than it sends as its band lets it, so that one guest more needs another
    /// of its officers to go, or another of its guests not to come.
    public boolean atUpperEnd(int office) {
        return residual.atMost(office);
    }

    /// What it costs to close a cycle with an arc that nobody gains by.
    private Effect around(int arc) {
        int from = network.head(arc);
        int target = network.tail(arc);
        int way = widest.between(from, target);
        int stage = Math.min(way, network.level(arc));
        if (way == Widest.NONE) {
            return new Effect.Impossible();
        }
        if (stage == residual.stages()) {
            return new Effect.Alike();
        }
        long cost = network.reduced(stage, arc) + Ways.between(network, from, target, stage);
        return new Effect.Loss(
                residual.stage(stage).tier(), residual.stage(stage).level(), cost);
    }

    /// What it would come to if an officer without a place were eligible for one for which she is not. Only when
    /// this is a [Effect.Gain] does she get it for sure.
    public Effect of(int officer, int place, Terms terms) {
        if (matching.of(officer) != Matching.NOWHERE) {
            throw new IllegalArgumentException("Officer %d has a place.".formatted(officer));
        }
        int office = instance.officers().get(officer).office();
        Ways.Tree ways = home(office);
        if (!ways.reaches(network.placeNode(place))) {
            return new Effect.Impossible();
        }
        int from = residual.officerNode(officer);
        int to = residual.placeNode(place);
        return effect(
                stage -> residual.cost(stage, officer, place, terms)
                        + residual.price(stage, from)
                        - residual.price(stage, to)
                        + ways.reduced(stage, network.placeNode(place))
                        + residual.reduced(stage, Residual.Kind.SENDS, officer, residual.officeNode(office), from),
                terms.rank());
    }

    private Ways.Tree home(int office) {
        Ways.Tree known = home[office];
        if (known == null) {
            known = Ways.to(network, network.officeNode(office));
            home[office] = known;
        }
        return known;
    }

    @FunctionalInterface
    private interface Cost {
        long at(int stage);
    }

    private Effect effect(Cost cost, int rank) {
        boolean ranked = rank == 0 || !instance.policy().tiers().contains(Tier.PREFERENCES);
        for (int at = 0; at < residual.stages(); at++) {
            Stage stage = residual.stage(at);
            if (!ranked && isBehind(stage, rank)) {
                return new Effect.Gain(Tier.PREFERENCES, rank, 1);
            }
            ranked |= stage.equals(new Stage(Tier.PREFERENCES, rank));
            long sum = cost.at(at);
            if (sum != 0) {
                return sum > 0
                        ? new Effect.Loss(stage.tier(), stage.level(), sum)
                        : new Effect.Gain(stage.tier(), stage.level(), -sum);
            }
        }
        return ranked ? new Effect.Alike() : new Effect.Gain(Tier.PREFERENCES, rank, 1);
    }

    /// Whether a stage comes after that of a rank.
    private boolean isBehind(Stage stage, int rank) {
        List<Tier> tiers = instance.policy().tiers();
        return stage.tier() == Tier.PREFERENCES
                ? stage.level() > rank
                : tiers.indexOf(stage.tier()) > tiers.indexOf(Tier.PREFERENCES);
    }
}
