package org.comity.exchange.matching.reasons;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.groups.Hindrance;
import org.comity.exchange.matching.groups.Seated;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.mechanism.Admission;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.mechanism.Seats;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.swaps.Aims;

/// Explains a matching of a mechanism without a certificate from what the mechanism does. By deferred acceptance the
/// cutoffs alone decide (Azevedo and Leshno 2016). By exchanges it takes officers who go the other way: two-sided top
/// trading cycles leave seats free only at offices that have nobody left to send, swaps where the exchanges chosen
/// count for more.
public final class Retracing implements Reasoning {

    private final Seated seated;
    private final Instance instance;
    private final Applications applications;
    private final Matching matching;
    private final Method method;
    private final Pairs pairs;
    private final int[] lottery;
    private final int[] taken;
    private final int[] free;
    private final List<Admission> admissions;
    private final BitSet[] goes;

    /// @param seated what became of the groups of the round
    /// @param matching of the others around them by that method, which is not the balanced one
    public Retracing(Seated seated, Applications applications, Matching matching, Method method) {
        if (method.mechanism() == Mechanism.BALANCED) {
            throw new IllegalArgumentException("A balanced matching is explained by its certificate.");
        }
        this.seated = seated;
        instance = seated.instance();
        this.applications = applications;
        this.matching = matching;
        this.method = method;
        pairs = instance.pairs();
        lottery = Lottery.positions(
                instance.policy().seed(),
                instance.officers().stream().map(Officer::id).toList());
        admissions = Admission.of(instance, matching);
        Seats seats = Seats.of(instance);
        free = new int[instance.places().size()];
        for (int place = 0; place < free.length; place++) {
            free[place] = seats.free(place);
        }
        taken = new int[free.length];
        for (int officer = 0; officer < lottery.length; officer++) {
            if (matching.of(officer) != Matching.NOWHERE) {
                taken[matching.of(officer)]++;
            }
        }
        goes = goes(seats);
    }

    /// For each office, to which others its officers would go who have not accepted a place before.
    private BitSet[] goes(Seats seats) {
        BitSet[] offices = new BitSet[instance.offices().size()];
        for (int office = 0; office < offices.length; office++) {
            offices[office] = new BitSet();
        }
        for (int pair = 0; pair < pairs.count(); pair++) {
            int officer = pairs.officer(pair);
            if (!seats.isTaken(officer) && free[pairs.place(pair)] > 0) {
                offices[home(officer)].set(host(pairs.place(pair)));
            }
        }
        return offices;
    }

    @Override
    public Reason whyNot(int officer, int place) {
        if (matching.of(officer) == place) {
            return seated.before().fixed().get(officer) ? new Reason.Kept() : new Reason.Has();
        }
        Optional<Hindrance> group = seated.hindrance(officer, place);
        if (group.isPresent() && seated.before().pairs().find(officer, place) >= 0) {
            return new Reason.OfGroup(group.get());
        }
        if (instance.fixed().get(officer) && group.isEmpty()) {
            return new Reason.Accepted();
        }
        int pair = pairs.find(officer, place);
        if (pair < 0) {
            List<Exclusion> rules = applications.asks(place).exclusions(applications.brings(officer));
            return rules.isEmpty() ? new Reason.NotListed() : new Reason.Excluded(rules);
        }
        int has = matching.of(officer);
        if (has != Matching.NOWHERE && pairs.rank(pairs.find(officer, has)) <= pairs.rank(pair)) {
            return new Reason.Dearer();
        }
        if (!method.mechanism().exchanges()) {
            return new Reason.CutOff();
        }
        if (!led(host(place), home(officer))) {
            return new Reason.NobodyBack();
        }
        return full(place) ? new Reason.Taken() : left(officer);
    }

    /// Why no exchange came about although seats are left.
    private Reason left(int officer) {
        return method.mechanism() == Mechanism.TRADING_CYCLES && stranded(officer)
                ? new Reason.NoSeatsAtHome()
                : new Reason.NoExchange();
    }

    /// Whether she has no place and her office no seat left.
    private boolean stranded(int officer) {
        if (matching.of(officer) != Matching.NOWHERE) {
            return false;
        }
        for (int place = 0; place < free.length; place++) {
            if (host(place) == home(officer) && !full(place)) {
                return false;
            }
        }
        return true;
    }

    /// Whether officers of one office could lead to another one, in as many steps as an exchange has.
    private boolean led(int from, int to) {
        if (goes[from].get(to)) {
            return true;
        }
        if (method.aims().map(Aims::ways).filter(ways -> ways == 2).isPresent()) {
            return false;
        }
        if (method.mechanism() == Mechanism.SWAPS) {
            return goes[from].stream().anyMatch(between -> between != to && goes[between].get(to));
        }
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int office = open.remove();
            if (office == to) {
                return true;
            }
            goes[office].stream().filter(next -> !seen.get(next)).forEach(next -> {
                seen.set(next);
                open.add(next);
            });
        }
        return false;
    }

    private boolean full(int place) {
        return taken[place] >= instance.places().get(place).capacity();
    }

    private int home(int officer) {
        return instance.officers().get(officer).office();
    }

    private int host(int place) {
        return instance.places().get(place).office();
    }

    /// A cutoff means nothing where exchanges decide, and is not told there.
    @Override
    public Seating seating(int place) {
        Optional<Cutoff.Last> last = method.mechanism() == Mechanism.DEFERRED_ACCEPTANCE
                        && admissions.get(place).cutoff() instanceof Cutoff.Last found
                ? Optional.of(found)
                : Optional.empty();
        return new Seating(instance.places().get(place).capacity(), taken[place], last, Optional.empty());
    }

    @Override
    public int drew(int officer) {
        return lottery[officer];
    }
}
