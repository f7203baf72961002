package org.comity.exchange.matching.balanced;

import java.util.Arrays;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.flow.Circulation;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;

/// A round as a network. Nodes: the hub, the offices, the officers, the places. Arcs, in this order: from the
/// home office to each officer (capacity 1); from the officer to the place of each pair (1); from each place to
/// its host office (its capacity); and from each office to the hub as many of capacity 1 as its band is wide, of
/// which those that are full say by how much it is above the lower bound. So what it costs an office to end off
/// zero, which is convex, is a cost of single arcs.
final class Network {

    private final Instance instance;
    private final Pairs pairs;
    private final Bands bands;
    private final Circulation circulation;
    private final int officers;
    private final int offices;
    private final int[] units;

    private Network(Instance instance, Bands bands) {
        this.instance = instance;
        this.bands = bands;
        pairs = instance.pairs();
        officers = instance.officers().size();
        offices = instance.offices().size();
        units = new int[offices + 1];
        units[0] = officers + pairs.count() + instance.places().size();
        for (int office = 0; office < offices; office++) {
            int width = bands.most(office) - bands.least(office);
            units[office + 1] = Math.addExact(units[office], width);
        }
        circulation = new Circulation(nodes(instance), units[offices]);
    }

    static int nodes(Instance instance) {
        return 1
                + instance.offices().size()
                + instance.officers().size()
                + instance.places().size();
    }

    /// The network with the flow of a matching that keeps all rules.
    static Network of(Instance instance, Bands bands, Matching matching) {
        Network network = new Network(instance, bands);
        int[] hangs = new int[nodes(instance)];
        Arrays.fill(hangs, -1);
        int[] load = new int[instance.places().size()];
        int[] net = new int[network.offices];
        network.addOfficers(matching, hangs, load, net);
        network.addPlaces(load, hangs);
        network.addOffices(net, hangs);
        network.circulation.start(hangs);
        return network;
    }

    private int officerNode(int officer) {
        return 1 + offices + officer;
    }

    private int placeNode(int place) {
        return 1 + offices + officers + place;
    }

    private int pairArc(int pair) {
        return officers + pair;
    }

    /// Adds officers with their pairs. Whoever is placed hangs on her office, and a place on her in case that it
    /// is full; whoever is not placed hangs on a place.
    private void addOfficers(Matching matching, int[] hangs, int[] load, int[] net) {
        for (int officer = 0; officer < officers; officer++) {
            int home = instance.officers().get(officer).office();
            boolean goes = matching.of(officer) != Matching.NOWHERE;
            circulation.add(1 + home, officerNode(officer), 1, goes ? 1 : 0);
            if (goes) {
                hangs[officerNode(officer)] = officer;
                load[matching.of(officer)]++;
                net[home]--;
                net[instance.places().get(matching.of(officer)).office()]++;
            } else if (pairs.first(officer) < pairs.first(officer + 1)) {
                hangs[officerNode(officer)] = pairArc(pairs.first(officer));
            }
        }
        for (int pair = 0; pair < pairs.count(); pair++) {
            int officer = pairs.officer(pair);
            boolean taken = matching.of(officer) == pairs.place(pair);
            circulation.add(officerNode(officer), placeNode(pairs.place(pair)), 1, taken ? 1 : 0);
            boolean fixed = instance.fixed().get(officer);
            if (fixed) {
                circulation.fix(pairArc(pair));
            } else if (taken) {
                hangs[placeNode(pairs.place(pair))] = pairArc(pair);
            }
        }
        for (int officer = 0; officer < officers; officer++) {
            if (instance.fixed().get(officer)) {
                circulation.fix(officer);
                hangs[officerNode(officer)] = -1;
            }
        }
    }

    private void addPlaces(int[] load, int[] hangs) {
        for (int place = 0; place < load.length; place++) {
            int host = 1 + instance.places().get(place).office();
            int arc = circulation.add(placeNode(place), host, bands.capacity(place), load[place]);
            if (load[place] < bands.capacity(place)) {
                hangs[placeNode(place)] = arc;
            }
        }
    }

    private void addOffices(int[] net, int[] hangs) {
        for (int office = 0; office < offices; office++) {
            int width = bands.most(office) - bands.least(office);
            int above = net[office] - bands.least(office);
            for (int unit = 0; unit < width; unit++) {
                int arc = circulation.add(1 + office, 0, 1, unit < above ? 1 : 0);
                if (unit == above) {
                    hangs[1 + office] = arc;
                }
            }
        }
    }

    /// Sets the costs of a stage.
    ///
    /// @return whether any of them lies on an arc that is still free
    boolean charge(Stage stage, Objectives objectives) {
        boolean any = false;
        for (int officer = 0; officer < officers; officer++) {
            any |= charge(officer, objectives.officer(stage, officer));
        }
        for (int pair = 0; pair < pairs.count(); pair++) {
            any |= charge(pairArc(pair), objectives.pair(stage, pair));
        }
        for (int office = 0; office < offices; office++) {
            long end = bands.before(office) + bands.least(office);
            for (int arc = units[office]; arc < units[office + 1]; arc++) {
                any |= charge(arc, Objectives.step(stage, end++));
            }
        }
        return any;
    }

    private boolean charge(int arc, int cost) {
        circulation.cost(arc, cost);
        return cost != 0 && !circulation.frozen(arc);
    }

    /// Solves what was charged, and keeps exactly what is optimal.
    ///
    /// @return the prices of all nodes
    long[] solve() {
        circulation.solve();
        circulation.freeze();
        return circulation.prices();
    }

    Matching matching() {
        int[] place = new int[officers];
        Arrays.fill(place, Matching.NOWHERE);
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (circulation.flow(pairArc(pair)) == 1) {
                place[pairs.officer(pair)] = pairs.place(pair);
            }
        }
        return new Matching(place);
    }

    /// Where each office ends: now, at least and at most.
    long[][] ends() {
        long[][] ends = new long[3][offices];
        for (int office = 0; office < offices; office++) {
            long low = bands.before(office) + bands.least(office);
            for (int arc = units[office]; arc < units[office + 1]; arc++) {
                int full = circulation.flow(arc);
                ends[0][office] += full;
                ends[1][office] += circulation.frozen(arc) ? full : 0;
                ends[2][office] += circulation.frozen(arc) ? full : 1;
            }
            for (long[] row : ends) {
                row[office] += low;
            }
        }
        return ends;
    }

    long pivots() {
        return circulation.pivots();
    }
}
