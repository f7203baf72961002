package org.comity.exchange.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.statistics.SmallCounts.Move;

/// What can be told of the announced rounds, in sums of groups of [SmallCounts#LEAST] officers and more.
///
/// @param rounds in the order in which they were announced; the last of them, as many as there are columns
/// @param flows the greatest first
/// @param balances by the code of the jurisdiction
/// @param coverage by the code of the crime type
public record Statistics(List<UUID> rounds, List<Flow> flows, List<Balance> balances, List<Coverage> coverage) {

    /// How many rounds are told apart; those before are in the sums.
    public static final int MOST_ROUNDS = 8;

    /// Officers who went from one jurisdiction to another.
    public record Flow(String from, String to, int officers) {}

    /// Officers hosted minus officers sent by the offices of a jurisdiction, after each of the rounds.
    public record Balance(String jurisdiction, List<Integer> after) {
        public Balance {
            after = List.copyOf(after);
        }
    }

    /// @param seats offered at places for the crime type
    /// @param officers who agreed to one of them; 0 also when they are too few to be told
    public record Coverage(String crime, int seats, int officers) {}

    public Statistics {
        rounds = List.copyOf(rounds);
        flows = List.copyOf(flows);
        balances = List.copyOf(balances);
        coverage = List.copyOf(coverage);
    }

    /// @param announced all rounds in the order in which they were announced
    /// @param seats offered, by the code of the crime type
    static Statistics of(List<UUID> announced, List<Move> moves, Map<String, Integer> seats) {
        List<Move> groups = SmallCounts.groups(moves);
        int first = Math.max(0, announced.size() - MOST_ROUNDS);
        return new Statistics(
                announced.subList(first, announced.size()),
                flows(groups),
                balances(groups, first, announced.size()),
                coverage(groups, seats));
    }

    private static List<Flow> flows(List<Move> groups) {
        Map<String, Map<String, Integer>> officers = new TreeMap<>();
        groups.forEach(group -> officers.computeIfAbsent(group.home(), home -> new TreeMap<>())
                .merge(group.host(), group.officers(), Integer::sum));
        List<Flow> flows = new ArrayList<>();
        officers.forEach((from, hosts) -> hosts.forEach((to, many) -> flows.add(new Flow(from, to, many))));
        flows.sort(Comparator.comparingInt(Flow::officers).reversed());
        return flows;
    }

    private static List<Balance> balances(List<Move> groups, int first, int rounds) {
        Map<String, int[]> turns = new TreeMap<>();
        groups.forEach(group -> {
            turns.computeIfAbsent(group.home(), home -> new int[rounds])[group.round()] -= group.officers();
            turns.computeIfAbsent(group.host(), host -> new int[rounds])[group.round()] += group.officers();
        });
        List<Balance> balances = new ArrayList<>();
        turns.forEach((jurisdiction, turn) -> {
            List<Integer> after = new ArrayList<>();
            int balance = 0;
            for (int one : turn) {
                balance += one;
                after.add(balance);
            }
            balances.add(new Balance(jurisdiction, after.subList(first, rounds)));
        });
        return balances;
    }

    private static List<Coverage> coverage(List<Move> groups, Map<String, Integer> seats) {
        Map<String, Integer> officers = new HashMap<>();
        groups.forEach(group -> group.crimes().forEach(crime -> officers.merge(crime, group.officers(), Integer::sum)));
        return new TreeMap<>(seats)
                .entrySet().stream()
                        .map(each ->
                                new Coverage(each.getKey(), each.getValue(), officers.getOrDefault(each.getKey(), 0)))
                        .toList();
    }
}
