package org.comity.exchange.matching.band;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;

/// A matching that grows around officers who are held where they are. Where these leave the band, others are placed,
/// moved or taken out until every office is within it, if that is possible at all.
///
/// The matching is a circulation: what an office hosts less what it sends flows from it to the hub, within the
/// bounds of its band. Where a bound is broken by one, one is sent around a cycle of the residual network. When there
/// is no such
/// cycle, the cut of what can be reached shows that no circulation keeps the bounds (Hoffman 1960; the method is that
/// of Ford and Fulkerson, one search in breadth for each unit). Not for several threads at once.
public final class Completion {

    private static final int UNSEEN = -2;
    private static final int BEGIN = -1;

    private final Instance instance;
    private final Pairs pairs;
    private final Bands bands;
    private final IntPredicate usable;
    private final int offices;
    private final int officers;
    private final int[] place;
    private final boolean[] held;
    private final int[] load;
    private final int[] net;

    private Completion(Instance instance, Bands bands, IntPredicate usable) {
        this.instance = instance;
        this.bands = bands;
        this.usable = usable;
        pairs = instance.pairs();
        offices = instance.offices().size();
        officers = instance.officers().size();
        place = new int[officers];
        Arrays.fill(place, Matching.NOWHERE);
        held = new boolean[officers];
        load = new int[instance.places().size()];
        net = new int[offices];
    }

    /// Nobody is anywhere yet.
    ///
    /// @param usable which officers may be placed besides those who are held
    public static Completion of(Instance instance, Bands bands, IntPredicate usable) {
        return new Completion(instance, bands, usable);
    }

    /// The same, to go on from it in another way.
    public Completion copy() {
        Completion copy = new Completion(instance, bands, usable);
        System.arraycopy(place, 0, copy.place, 0, officers);
        System.arraycopy(held, 0, copy.held, 0, officers);
        System.arraycopy(load, 0, copy.load, 0, load.length);
        System.arraycopy(net, 0, copy.net, 0, offices);
        return copy;
    }

    /// Holds an officer at a place for good; if it is full, somebody who is not held has to leave it.
    public void hold(int officer, int where) {
        move(officer, where);
        held[officer] = true;
        for (int other = officers - 1; other >= 0 && load[where] > bands.capacity(where); other--) {
            if (place[other] == where && !held[other]) {
                move(other, Matching.NOWHERE);
            }
        }
    }

    /// Brings every office into its band.
    ///
    /// @return whether that is possible; if not, some offices stay outside
    public boolean complete() {
        for (int office = 0; office < offices; office++) {
            while (net[office] < bands.least(office)) {
                if (!gain(office)) {
                    return false;
                }
            }
            while (net[office] > bands.most(office)) {
                if (!lose(office)) {
                    return false;
                }
            }
        }
        return true;
    }

    public Matching matching() {
        return new Matching(place);
    }

    private void move(int officer, int where) {
        int home = instance.officers().get(officer).office();
        if (place[officer] != Matching.NOWHERE) {
            load[place[officer]]--;
            net[host(place[officer])]--;
            net[home]++;
        }
        place[officer] = where;
        if (where != Matching.NOWHERE) {
            load[where]++;
            net[host(where)]++;
            net[home]--;
        }
    }

    private int host(int where) {
        return instance.places().get(where).office();
    }

    /// Lets an office host one more than it sends; another one that can hosts one less.
    private boolean gain(int office) {
        Search search = new Search();
        for (int other = 0; other < offices; other++) {
            if (other != office && net[other] > bands.least(other)) {
                search.begin(other);
            }
        }
        return search.run(other -> other == office);
    }

    private boolean lose(int office) {
        Search search = new Search();
        search.begin(office);
        return search.run(other -> other != office && net[other] < bands.most(other));
    }

    /// A way from an office that hosts one less to one that hosts one more. Nodes: the offices, the officers, the
    /// places. Who is placed is met at her place only, who is not at her office only.
    private final class Search {

        private final int[] from = new int[offices + officers + load.length];
        private final int[] queue = new int[from.length];
        private final int[][] sends = new int[offices][];
        private final int[][] hosts = new int[offices][];
        private final int[][] guests = new int[load.length][];
        private int begun;
        private int ended;

        Search() {
            Arrays.fill(from, UNSEEN);
            int[] many = new int[offices];
            int[] seats = new int[offices];
            int[] there = new int[load.length];
            for (int officer = 0; officer < officers; officer++) {
                if (moves(officer)) {
                    count(officer, many, there);
                }
            }
            for (int where = 0; where < load.length; where++) {
                seats[host(where)]++;
            }
            Arrays.setAll(sends, office -> new int[many[office]]);
            Arrays.setAll(hosts, office -> new int[seats[office]]);
            Arrays.setAll(guests, where -> new int[there[where]]);
            for (int officer = officers - 1; officer >= 0; officer--) {
                if (moves(officer) && place[officer] == Matching.NOWHERE) {
                    int home = instance.officers().get(officer).office();
                    sends[home][--many[home]] = officer;
                } else if (moves(officer)) {
                    guests[place[officer]][--there[place[officer]]] = officer;
                }
            }
            for (int where = load.length - 1; where >= 0; where--) {
                hosts[host(where)][--seats[host(where)]] = where;
            }
        }

        private boolean moves(int officer) {
            return !held[officer] && usable.test(officer);
        }

        private void count(int officer, int[] many, int[] there) {
            if (place[officer] == Matching.NOWHERE) {
                many[instance.officers().get(officer).office()]++;
            } else {
                there[place[officer]]++;
            }
        }

        void begin(int office) {
            see(office, BEGIN);
        }

        private void see(int node, int before) {
            if (from[node] == UNSEEN) {
                from[node] = before;
                queue[ended++] = node;
            }
        }

        boolean run(IntPredicate target) {
            while (begun < ended) {
                int node = queue[begun++];
                if (node < offices) {
                    if (target.test(node)) {
                        carryOut(node);
                        return true;
                    }
                    office(node);
                } else if (node < offices + officers) {
                    officer(node - offices, node);
                } else {
                    place(node - offices - officers, node);
                }
            }
            return false;
        }

        private void office(int office) {
            for (int officer : sends[office]) {
                see(offices + officer, office);
            }
            for (int where : hosts[office]) {
                if (guests[where].length > 0) {
                    see(offices + officers + where, office);
                }
            }
        }

        private void officer(int officer, int node) {
            for (int pair = pairs.first(officer); pair < pairs.first(officer + 1); pair++) {
                see(offices + officers + pairs.place(pair), node);
            }
            if (place[officer] != Matching.NOWHERE) {
                see(instance.officers().get(officer).office(), node);
            }
        }

        private void place(int where, int node) {
            if (load[where] < bands.capacity(where)) {
                see(host(where), node);
            }
            for (int guest : guests[where]) {
                see(offices + guest, node);
            }
        }

        /// Each officer on the way goes where it leads from her.
        private void carryOut(int end) {
            int next = end;
            for (int node = from[end]; node != BEGIN; node = from[node]) {
                if (node >= offices && node < offices + officers) {
                    move(node - offices, next < offices ? Matching.NOWHERE : next - offices - officers);
                }
                next = node;
            }
        }
    }
}
