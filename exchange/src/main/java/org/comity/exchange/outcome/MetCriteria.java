package org.comity.exchange.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.matching.instance.PriorityClass;

/// Which officers of a round meet which criteria of the places that take them, as its file says it. A round in which
/// no host prefers anybody, or whose mechanism does not heed it, says nothing of it.
final class MetCriteria {

    private final Map<UUID, Admission> places;
    private final boolean counted;
    private final Map<UUID, SortedMap<Integer, List<String>>> met = new HashMap<>();

    /// Officers who meet the same.
    ///
    /// @param criteria numbers of those of the place that they meet, the first is 1; at least one
    /// @param officers pseudonyms
    record Met(List<Integer> criteria, List<String> officers) {

        static Met of(int priority, List<String> officers) {
            return new Met(List.copyOf(PriorityClass.of(priority).met()), officers);
        }
    }

    /// @param heeded whether the round counts whom hosts prefer
    MetCriteria(Map<UUID, Admission> places, boolean heeded) {
        this.places = places;
        counted = heeded && places.values().stream().anyMatch(Admission::prefers);
    }

    /// Notes what an officer meets at each place in her list.
    ///
    /// @param brings what she said
    void note(RoundFile.OfficerPart officer, ApplicationTerms brings) {
        if (!counted) {
            return;
        }
        for (UUID place : officer.acceptable().stream().flatMap(List::stream).toList()) {
            PriorityClass meets = Objects.requireNonNull(places.get(place)).met(brings);
            if (!meets.met().isEmpty()) {
                met.computeIfAbsent(place, none -> new TreeMap<>())
                        .computeIfAbsent(meets.priority(), none -> new ArrayList<>())
                        .add(officer.id());
            }
        }
    }

    /// For the file; empty when nothing is said of any place.
    Optional<List<Met>> of(UUID place) {
        return counted
                ? Optional.of(met.getOrDefault(place, new TreeMap<>()).entrySet().stream()
                        .map(each -> Met.of(each.getKey(), each.getValue()))
                        .toList())
                : Optional.empty();
    }

    /// Without officers who are not in the file any more.
    static List<Met> with(List<Met> all, Predicate<String> stays) {
        return all.stream()
                .map(each -> new Met(
                        each.criteria(), each.officers().stream().filter(stays).toList()))
                .filter(each -> !each.officers().isEmpty())
                .toList();
    }

    /// With officers whom the place takes only now.
    ///
    /// @param opened what they brought, by their pseudonyms
    static List<Met> with(List<Met> before, Admission place, Map<String, ApplicationTerms> opened) {
        SortedMap<Integer, List<String>> all = new TreeMap<>();
        before.forEach(each -> all.put(
                new PriorityClass(new TreeSet<>(each.criteria())).priority(), new ArrayList<>(each.officers())));
        new TreeMap<>(opened).forEach((officer, brings) -> {
            PriorityClass meets = place.met(brings);
            if (!meets.met().isEmpty()) {
                all.computeIfAbsent(meets.priority(), none -> new ArrayList<>()).add(officer);
            }
        });
        return all.entrySet().stream()
                .map(each -> Met.of(each.getKey(), each.getValue()))
                .toList();
    }
}
