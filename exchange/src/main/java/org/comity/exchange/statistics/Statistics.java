package org.comity.exchange.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.Office;

/// What can be told of the announced rounds.
///
/// @param rounds in the order in which they were announced; the last of them, as many as there are columns
/// @param flows the greatest first
/// @param balances by the name of the office
/// @param coverage by the code of the crime type
public record Statistics(
        List<UUID> rounds, List<Flow> flows, List<OfficeBalance> balances, List<Coverage> coverage) {

    /// How many rounds are told apart; those before are in the sums.
    public static final int MOST_ROUNDS = 8;

    /// Officers who went from one jurisdiction to another.
    public record Flow(String from, String to, int officers) {}

    /// Officers hosted minus officers sent, after each of the rounds.
    ///
    /// @param after empty where fewer than [SmallCounts#LEAST] officers came and went since the last number told
    public record OfficeBalance(Office office, List<Optional<Integer>> after) {
        public OfficeBalance {
            after = List.copyOf(after);
        }
    }

    /// @param seats offered at places for the crime type
    /// @param officers who agreed to one of them; empty when they are some, but too few to be told
    public record Coverage(String crime, int seats, Optional<Integer> officers) {}

    /// Officers of one office whom another one took in a round.
    record Move(UUID round, Office home, Office host, int officers) {}

    /// @param crime code
    record Seats(String crime, int seats, int officers) {}

    public Statistics {
        rounds = List.copyOf(rounds);
        flows = List.copyOf(flows);
        balances = List.copyOf(balances);
        coverage = List.copyOf(coverage);
    }

    /// @param announced all rounds in the order in which they were announced
    static Statistics of(List<UUID> announced, List<Move> moves, List<Seats> seats) {
        int first = Math.max(0, announced.size() - MOST_ROUNDS);
        return new Statistics(
                announced.subList(first, announced.size()),
                flows(moves),
                balances(announced, moves, first),
                seats.stream()
                        .sorted(Comparator.comparing(Seats::crime))
                        .map(each -> new Coverage(each.crime(), each.seats(), told(each.officers())))
                        .toList());
    }

    private static Optional<Integer> told(int officers) {
        return officers == 0 || SmallCounts.enough(officers) ? Optional.of(officers) : Optional.empty();
    }

    private record Way(String from, String to) {}

    private static List<Flow> flows(List<Move> moves) {
        Map<Way, Integer> officers = new HashMap<>();
        for (Move move : moves) {
            officers.merge(
                    new Way(move.home().jurisdiction(), move.host().jurisdiction()), move.officers(), Integer::sum);
        }
        return officers.entrySet().stream()
                .filter(each -> SmallCounts.enough(each.getValue()))
                .map(each -> new Flow(each.getKey().from(), each.getKey().to(), each.getValue()))
                .sorted(Comparator.comparingInt(Flow::officers)
                        .reversed()
                        .thenComparing(Flow::from)
                        .thenComparing(Flow::to))
                .toList();
    }

    /// What one office did in one round.
    private record Turn(int hosted, int sent) {
        private Turn and(Turn other) {
            return new Turn(hosted + other.hosted, sent + other.sent);
        }
    }

    private static List<OfficeBalance> balances(List<UUID> announced, List<Move> moves, int first) {
        Map<String, Office> offices = new TreeMap<>();
        Map<String, Map<UUID, Turn>> turns = new HashMap<>();
        for (Move move : moves) {
            note(offices, turns, move.home(), move.round(), new Turn(0, move.officers()));
            note(offices, turns, move.host(), move.round(), new Turn(move.officers(), 0));
        }
        List<OfficeBalance> balances = new ArrayList<>();
        offices.forEach((name, office) -> {
            List<Optional<Integer>> all = after(announced, turns.getOrDefault(name, Map.of()));
            List<Optional<Integer>> after = all.subList(first, all.size());
            if (after.stream().anyMatch(Optional::isPresent)) {
                balances.add(new OfficeBalance(office, after));
            }
        });
        return balances;
    }

    private static void note(
            Map<String, Office> offices, Map<String, Map<UUID, Turn>> turns, Office office, UUID round, Turn turn) {
        String name = office.organisation() + "/" + office.jurisdiction();
        offices.put(name, office);
        turns.computeIfAbsent(name, key -> new HashMap<>()).merge(round, turn, Turn::and);
    }

    /// A number is told only when enough officers came and went since the last one told, so that no difference
    /// of two numbers tells of few.
    private static List<Optional<Integer>> after(List<UUID> announced, Map<UUID, Turn> turns) {
        List<Optional<Integer>> after = new ArrayList<>();
        int balance = 0;
        int untold = 0;
        for (UUID round : announced) {
            Turn turn = turns.getOrDefault(round, new Turn(0, 0));
            balance += turn.hosted() - turn.sent();
            untold += turn.hosted() + turn.sent();
            boolean told = SmallCounts.enough(untold);
            after.add(told ? Optional.of(balance) : Optional.empty());
            untold = told ? 0 : untold;
        }
        return after;
    }
}
