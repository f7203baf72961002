package org.comity.exchange.matching.band;

import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Policy;

/// Which matchings are allowed: how many officers a place takes, and by how much an office may host more than it
/// sends.
///
/// Let `b` be the balance of an office before the round, or 0 when it is excused and owes (`b < 0`), and `t` and
/// `f` the tolerance and the floor of the policy. What it hosts less what it sends in this round, the flow of its
/// arc to the hub, lies
///
/// - at least at `min(-t - b, -f)`: it ends no lower than `-t`, but may always send `f` more than it hosts;
/// - at most at `max(t - b, 0)`: it ends no higher than `t`, and one that is above already hosts no more than it
///   sends.
///
/// Both bounds are then narrowed by what nobody can exceed: an office sends no more than its officers who are
/// eligible somewhere, and hosts no more than its places take of those who are eligible there; one more of each
/// is left open, so that the prices say what one more officer or seat would change. An office may always do
/// nothing, which is why the empty matching is always allowed.
///
/// Accepted places ([Instance#fixed()]) stand, whatever the bounds say: where those officers alone go beyond a
/// bound, it is moved to exactly what they make, and so is the capacity of a place. An officer whose place is
/// accepted can go nowhere else. Officers who are fixed because their group was seated move no bound of an office:
/// the others make up for what they send and bring.
public final class Bands {

    private final long[] before;
    private final int[] least;
    private final int[] most;
    private final int[] capacity;

    public Bands(Instance instance) {
        int offices = instance.offices().size();
        before = instance.offices().stream().mapToLong(Office::counted).toArray();
        capacity = new int[instance.places().size()];
        int[] sendable = new int[offices];
        int[] hostable = new int[offices];
        int[] fixed = fixed(instance, capacity);
        int[] eligible = eligible(instance, sendable);
        for (int place = 0; place < capacity.length; place++) {
            capacity[place] =
                    Math.max(capacity[place], instance.places().get(place).capacity());
            hostable[instance.places().get(place).office()] += Math.min(capacity[place], eligible[place]);
        }
        least = new int[offices];
        most = new int[offices];
        Policy policy = instance.policy();
        for (int office = 0; office < offices; office++) {
            long low = Math.min(-policy.tolerance() - before[office], -policy.floor());
            long high = Math.max(policy.tolerance() - before[office], 0);
            least[office] = (int) Math.max(Math.min(low, fixed[office]), -sendable[office] - 1);
            most[office] = (int) Math.min(Math.max(high, fixed[office]), hostable[office] + 1);
        }
    }

    /// What each office hosts more than it sends by accepted places; counts the officers of each place.
    private static int[] fixed(Instance instance, int[] taken) {
        int[] net = new int[instance.offices().size()];
        int[] groupOf = instance.groupOf();
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            if (instance.fixed().get(officer)) {
                int place = instance.announced().get(officer);
                taken[place]++;
                if (groupOf[officer] >= 0
                        && instance.groups().get(groupOf[officer]).stand() == Group.Stand.TOGETHER) {
                    continue;
                }
                net[instance.places().get(place).office()]++;
                net[instance.officers().get(officer).office()]--;
            }
        }
        return net;
    }

    /// How many officers are eligible for each place; counts the officers of each office who are eligible
    /// somewhere.
    private static int[] eligible(Instance instance, int[] sendable) {
        int[] eligible = new int[instance.places().size()];
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            int begin = instance.pairs().first(officer);
            int end = instance.pairs().first(officer + 1);
            if (begin < end) {
                sendable[instance.officers().get(officer).office()]++;
            }
            for (int pair = begin; pair < end; pair++) {
                eligible[instance.pairs().place(pair)]++;
            }
        }
        return eligible;
    }

    /// The balance of an office before the round, as it counts.
    public long before(int office) {
        return before[office];
    }

    public int least(int office) {
        return least[office];
    }

    public int most(int office) {
        return most[office];
    }

    public int capacity(int place) {
        return capacity[place];
    }
}
