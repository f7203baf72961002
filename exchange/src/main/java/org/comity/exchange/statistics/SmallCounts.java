package org.comity.exchange.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which counts of officers can be told without telling of one of them: the threshold rule for tables of
/// frequencies. Agencies ask for at least three or at least five in a cell (Glossary on Statistical Disclosure
/// Control, Joint UNECE/Eurostat work session on statistical data confidentiality, Geneva 2005, "Threshold
/// rule"); here it is five.
///
/// Officers are told in groups of at least so many who went from one jurisdiction to another. Every number is a sum
/// of whole groups, in all tables alike. So nothing that is worked out from several numbers, of one table or of
/// different ones, is about fewer.
public final class SmallCounts {

    /// The fewest officers that are told together.
    public static final int LEAST = 5;

    private SmallCounts() {}

    /// Officers of one home jurisdiction whom offices of one jurisdiction took.
    ///
    /// @param round in the order of announcement, from 0
    /// @param crimes codes of the types of crime that the places of all of them were for
    record Move(int round, String home, String host, Set<String> crimes, int officers) {
        Move {
            crimes = Set.copyOf(crimes);
        }

        private Way way() {
            return new Way(home, host);
        }
    }

    private record Way(String home, String host) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return Comparator.comparing(Way::home).thenComparing(Way::host).compare(this, other);
        }
    }

    /// Moves of at least [#LEAST] officers each. Those of one round and the same types of crime stay together; who
    /// are too few wait for others, first of the same types, then of the same way. Who still waits is left out.
    static List<Move> groups(List<Move> moves) {
        List<Move> groups = new ArrayList<>();
        Map<Way, List<Move>> waiting = new TreeMap<>();
        Map<Integer, List<Move>> rounds =
                moves.stream().collect(Collectors.groupingBy(Move::round, TreeMap::new, Collectors.toList()));
        rounds.values().forEach(round -> {
            round.forEach(move -> waiting.computeIfAbsent(move.way(), way -> new ArrayList<>())
                    .add(move));
            waiting.values().forEach(each -> groups.addAll(taken(each)));
        });
        return groups;
    }

    /// The groups that can be made of who waits; they wait no longer.
    private static List<Move> taken(List<Move> waiting) {
        List<Move> groups = new ArrayList<>();
        Map<Set<String>, List<Move>> alike = waiting.stream().collect(Collectors.groupingBy(Move::crimes));
        for (List<Move> each : alike.values()) {
            if (officers(each) >= LEAST) {
                groups.add(together(each));
                waiting.removeAll(each);
            }
        }
        if (officers(waiting) >= LEAST) {
            groups.add(together(waiting));
            waiting.clear();
        }
        return groups;
    }

    private static int officers(List<Move> moves) {
        return moves.stream().mapToInt(Move::officers).sum();
    }

    /// One move of them all, in the round of the last one.
    private static Move together(List<Move> moves) {
        Move last = moves.getLast();
        Set<String> crimes = new TreeSet<>(last.crimes());
        moves.forEach(each -> crimes.retainAll(each.crimes()));
        return new Move(last.round(), last.home(), last.host(), crimes, officers(moves));
    }
}
