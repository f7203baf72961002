package org.comity.exchange.matching.balanced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.watch.Watch;

/// Matches a round: the officers who get a place are as many as can be, and among all such matchings each tier of
/// the policy is as good as can be without loss to those before it. The same instance gives the same result, byte
/// for byte.
///
/// [Bands] says which matchings are allowed. The balances are decreasingly minimal (Frank and Murota, Decreasing
/// minimization on M-convex sets, Mathematical Programming 195, 2022): level by level from the greatest, the sum
/// of what offices are off zero beyond the level is minimised, which with the levels above frozen is the number
/// of offices that reach it.
public final class Balancing {

    private final Instance instance;
    private final Bands bands;
    private final Objectives objectives;
    private final Network network;
    private final List<Stage> stages = new ArrayList<>();
    private final List<long[]> prices = new ArrayList<>();
    private final long[] nothing;

    private final Watch watch;

    private Balancing(Instance instance, Watch watch) {
        this.watch = watch;
        if (instance.waiting()) {
            throw new IllegalArgumentException("Groups are seated before the others.");
        }
        this.instance = instance;
        bands = new Bands(instance);
        objectives = new Objectives(instance);
        network = Network.of(instance, bands, Greedy.begin(instance, bands));
        nothing = new long[Network.nodes(instance)];
    }

    /// An optimal matching. Every instance has one.
    ///
    /// @throws IllegalArgumentException when a group has not had its turn
    public static Balanced match(Instance instance) {
        return match(instance, new Watch());
    }

    /// The same, while somebody sees how far it is.
    public static Balanced match(Instance instance, Watch watch) {
        return new Balancing(instance, watch).match();
    }

    private Balanced match() {
        List<Tier> tiers = instance.policy().tiers();
        for (int at = 0; at < tiers.size(); at++) {
            Tier tier = tiers.get(at);
            watch.objective(at, tiers.size());
            switch (tier) {
                case BALANCE -> balance();
                case PREFERENCES ->
                    Arrays.stream(objectives.ranks()).forEach(rank -> solve(new Stage(Tier.PREFERENCES, rank)));
                case PLACEMENTS, CHANGES, PRIORITIES, FIT, LOTTERY -> solve(Stage.of(tier));
            }
        }
        Matching matching = network.matching();
        long[] ends = network.ends()[0];
        List<Proof> proofs = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            Stage stage = stages.get(at);
            long value = objectives.value(stage, matching, ends);
            proofs.add(new Proof(stage.tier(), stage.level(), prices.get(at), value));
        }
        return new Balanced(matching, TierValue.of(instance, matching), new Certificate(proofs));
    }

    private void balance() {
        long level = Long.MAX_VALUE;
        while (true) {
            long[][] ends = network.ends();
            level = Levels.next(level, ends[1], ends[2]);
            if (level == 0) {
                return;
            }
            level = Math.min(level, Levels.settled(ends[1], ends[2], ends[0]));
            solve(new Stage(Tier.BALANCE, level));
        }
    }

    private void solve(Stage stage) {
        Watch.goOn();
        stages.add(stage);
        prices.add(network.charge(stage, objectives) ? network.solve() : nothing);
    }
}
