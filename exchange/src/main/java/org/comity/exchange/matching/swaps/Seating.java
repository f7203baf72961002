package org.comity.exchange.matching.swaps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.exchange.matching.instance.Pairs;

/// Who sits where while exchanges are put together, and how to seat one officer more of one office at another one
/// without changing how many of any other office sit at any other: whoever has to make room moves within the host
/// office, or changes places with a colleague. That is a path which visits an officer once; the cheapest by ranks
/// is searched by correcting labels, and is not always found.
final class Seating {

    static final int NOWHERE = -1;
    private static final long FAR = Long.MAX_VALUE;

    /// After so many the search for a path ends.
    private static final int MOST_OFFICERS = 400;

    private final Destinations destinations;
    private final Pairs pairs;
    private final int[] pair;
    private final int[][] guests;
    private final int[] taken;
    private final int[] spare;
    private final int[] idle;
    private final long[] cost;
    private final int[] before;
    private final int[] move;
    private final boolean[] queued;
    private final boolean[] relieved;
    private final List<Integer> touched = new ArrayList<>();
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private int lastOfficer;
    private int lastPair;
    private long steps;

    Seating(Destinations destinations) {
        this.destinations = destinations;
        pairs = destinations.instance().pairs();
        int officers = destinations.officers();
        int places = destinations.instance().places().size();
        int offices = destinations.instance().offices().size();
        pair = filled(officers);
        before = filled(officers);
        move = filled(officers);
        queued = new boolean[officers];
        cost = new long[officers];
        Arrays.fill(cost, FAR);
        taken = new int[places];
        guests = new int[places][];
        spare = new int[offices];
        idle = new int[offices];
        relieved = new boolean[offices];
        int[] demand = new int[places];
        for (int office = 0; office < offices; office++) {
            idle[office] = destinations.members(office).size();
            for (int officer : destinations.members(office)) {
                for (int where : destinations.offices(officer)) {
                    Arrays.stream(destinations.at(officer, where)).forEach(each -> demand[pairs.place(each)]++);
                }
            }
        }
        for (int place = 0; place < places; place++) {
            guests[place] = new int[Math.min(demand[place], destinations.seats().free(place))];
            spare[host(place)] += guests[place].length;
        }
    }

    private static int[] filled(int many) {
        int[] column = new int[many];
        Arrays.fill(column, NOWHERE);
        return column;
    }

    private int host(int place) {
        return destinations.instance().places().get(place).office();
    }

    /// Her pair, or -1.
    int of(int officer) {
        return pair[officer];
    }

    int[] all() {
        return pair.clone();
    }

    /// Whether an office has both an officer without a place and a seat without an officer.
    boolean isOpen(int office) {
        return spare[office] > 0 && idle[office] > 0;
    }

    /// Pairs that were looked at.
    long steps() {
        return steps;
    }

    void put(int officer, int to) {
        leave(officer);
        if (to != NOWHERE) {
            int place = pairs.place(to);
            guests[place][taken[place]++] = officer;
            spare[host(place)]--;
            idle[destinations.office(officer)]--;
            pair[officer] = to;
        }
    }

    private void leave(int officer) {
        if (pair[officer] == NOWHERE) {
            return;
        }
        int place = pairs.place(pair[officer]);
        int at = 0;
        while (guests[place][at] != officer) {
            at++;
        }
        guests[place][at] = guests[place][--taken[place]];
        spare[host(place)]++;
        idle[destinations.office(officer)]++;
        pair[officer] = NOWHERE;
    }

    /// Seats everybody as they sat.
    void restore(int[] seated) {
        for (int officer = 0; officer < seated.length; officer++) {
            if (pair[officer] != seated[officer]) {
                leave(officer);
            }
        }
        for (int officer = 0; officer < seated.length; officer++) {
            if (pair[officer] != seated[officer]) {
                put(officer, seated[officer]);
            }
        }
    }

    /// What one more officer of an office at another one adds to the ranks, or nothing when no path is found.
    ///
    /// @return [Long#MAX_VALUE] for nothing
    long cost(int home, int where) {
        touched.forEach(each -> cost[each] = FAR);
        touched.clear();
        Arrays.fill(relieved, false);
        long best = FAR;
        lastOfficer = NOWHERE;
        if (!isPossible(home, where)) {
            return best;
        }
        relieve(home, 0, NOWHERE);
        int most = MOST_OFFICERS;
        while (!queue.isEmpty()) {
            int officer = queue.poll();
            queued[officer] = false;
            if (most-- <= 0 || cost[officer] >= best) {
                continue;
            }
            for (int to : destinations.at(officer, where)) {
                steps++;
                long way = cost[officer] + pairs.rank(to);
                if (taken[pairs.place(to)] < guests[pairs.place(to)].length) {
                    if (way < best) {
                        best = way;
                        lastOfficer = officer;
                        lastPair = to;
                    }
                } else {
                    displace(officer, to, way, false);
                }
            }
            colleagues(officer, where);
        }
        return best;
    }

    private boolean isPossible(int home, int where) {
        return spare[where] > 0 && idle[home] > 0;
    }

    /// Any colleague who has no place may go in her stead.
    private void relieve(int home, long way, int officer) {
        if (relieved[home]) {
            return;
        }
        relieved[home] = true;
        for (int other : destinations.members(home)) {
            if (pair[other] == NOWHERE) {
                relax(other, officer, NOWHERE, way);
            }
        }
    }

    /// She takes the place of a colleague at another office, who goes in her stead.
    private void colleagues(int officer, int where) {
        long way = cost[officer];
        if (pair[officer] != NOWHERE) {
            relieve(destinations.office(officer), way, officer);
        }
        for (int other : destinations.offices(officer)) {
            if (other != where) {
                for (int to : destinations.at(officer, other)) {
                    steps++;
                    displace(officer, to, way + pairs.rank(to), true);
                }
            }
        }
    }

    private void displace(int officer, int to, long way, boolean colleague) {
        int place = pairs.place(to);
        for (int at = 0; at < taken[place]; at++) {
            int guest = guests[place][at];
            if (guest != officer && (!colleague || destinations.office(guest) == destinations.office(officer))) {
                relax(guest, officer, to, way - pairs.rank(pair[guest]));
            }
        }
    }

    private void relax(int officer, int from, int by, long way) {
        if (way >= cost[officer]) {
            return;
        }
        for (int each = from; each != NOWHERE; each = before[each]) {
            if (each == officer) {
                return;
            }
        }
        if (cost[officer] == FAR) {
            touched.add(officer);
        }
        cost[officer] = way;
        before[officer] = from;
        move[officer] = by;
        if (!queued[officer]) {
            queued[officer] = true;
            queue.add(officer);
        }
    }

    /// Seats one officer more of an office at another one.
    ///
    /// @return whether a path was found
    boolean add(int home, int where) {
        if (cost(home, where) == FAR) {
            return false;
        }
        List<int[]> moves = new ArrayList<>();
        int to = lastPair;
        for (int officer = lastOfficer; officer != NOWHERE; officer = before[officer]) {
            moves.add(new int[] {officer, to});
            to = move[officer];
        }
        moves.forEach(each -> leave(each[0]));
        moves.forEach(each -> put(each[0], each[1]));
        return true;
    }
}
