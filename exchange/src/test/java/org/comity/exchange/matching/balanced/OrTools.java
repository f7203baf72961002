package org.comity.exchange.matching.balanced;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongUnaryOperator;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Pairs;

/// The same round by another solver (cost scaling), for one objective of sums.
public final class OrTools {

    private OrTools() {}

    /// The network of a round without accepted places, ready to be solved.
    ///
    /// @param pairCost of an officer who takes a pair
    /// @param farOff what it costs an office to end so far off zero; convex, 0 at 0
    public static MinCostFlow network(Instance instance, IntToLongFunction pairCost, LongUnaryOperator farOff) {
        Loader.loadNativeLibraries();
        MinCostFlow flow = new MinCostFlow();
        Pairs pairs = instance.pairs();
        int offices = instance.offices().size();
        int officers = instance.officers().size();
        for (int pair = 0; pair < pairs.count(); pair++) {
            int place = 1 + offices + officers + pairs.place(pair);
            flow.addArcWithCapacityAndUnitCost(1 + offices + pairs.officer(pair), place, 1, pairCost.applyAsLong(pair));
        }
        for (int officer = 0; officer < officers; officer++) {
            int home = 1 + instance.officers().get(officer).office();
            flow.addArcWithCapacityAndUnitCost(home, 1 + offices + officer, 1, 0);
        }
        for (int place = 0; place < instance.places().size(); place++) {
            int host = 1 + instance.places().get(place).office();
            int capacity = instance.places().get(place).capacity();
            flow.addArcWithCapacityAndUnitCost(1 + offices + officers + place, host, capacity, 0);
        }
        for (int office = 0; office < offices; office++) {
            hub(flow, instance, office, farOff);
        }
        return flow;
    }

    private static void hub(MinCostFlow flow, Instance instance, int office, LongUnaryOperator farOff) {
        Office it = instance.offices().get(office);
        long before = it.excused() ? Math.max(0, it.balance()) : it.balance();
        long tolerance = instance.policy().tolerance();
        long down = Math.max(before + tolerance, instance.policy().floor());
        for (long net = 0; net < tolerance - before; net++) {
            long cost = farOff.applyAsLong(Math.abs(before + net + 1)) - farOff.applyAsLong(Math.abs(before + net));
            flow.addArcWithCapacityAndUnitCost(1 + office, 0, 1, cost);
        }
        for (long net = 0; net < down; net++) {
            long cost = farOff.applyAsLong(Math.abs(before - net - 1)) - farOff.applyAsLong(Math.abs(before - net));
            flow.addArcWithCapacityAndUnitCost(0, 1 + office, 1, cost);
        }
    }

    /// An optimal matching; the first arcs of the network are the pairs.
    public static Matching solve(Instance instance, MinCostFlow flow) {
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools says " + status);
        }
        int[] place = new int[instance.officers().size()];
        Arrays.fill(place, Matching.NOWHERE);
        for (int pair = 0; pair < instance.pairs().count(); pair++) {
            if (flow.getFlow(pair) == 1) {
                place[instance.pairs().officer(pair)] = instance.pairs().place(pair);
            }
        }
        return new Matching(place);
    }
}
