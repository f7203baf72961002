package org.comity.exchange.matching.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// One round: a many-to-one matching problem whose offices are tied together by what they owe.
///
/// @param announced for each officer the place of an earlier run of this round, or -1
/// @param fixed for each officer whether that place is accepted, so that it must not change
/// @param groups officers who would come to the same place; nobody is in two
public record Instance(
        Policy policy,
        List<Office> offices,
        List<Officer> officers,
        List<Place> places,
        Pairs pairs,
        List<Integer> announced,
        List<Boolean> fixed,
        List<Group> groups) {

    public Instance {
        offices = List.copyOf(offices);
        officers = List.copyOf(officers);
        places = List.copyOf(places);
        announced = List.copyOf(announced);
        fixed = List.copyOf(fixed);
        groups = List.copyOf(groups);
        unique("office", offices, Office::id);
        unique("officer", officers, Officer::id);
        unique("place", places, Place::id);
        int many = offices.size();
        officers.forEach(each -> existing("officer", each.id(), each.office(), many));
        places.forEach(each -> existing("place", each.id(), each.office(), many));
        if (pairs.officers() != officers.size()
                || announced.size() != officers.size()
                || fixed.size() != officers.size()) {
            throw new IllegalArgumentException(
                    "Pairs, announced and fixed are of %d officers.".formatted(officers.size()));
        }
        check(officers, places, pairs, announced, fixed);
        checkGroups(groups, officers, pairs, announced, fixed);
    }

    /// A round in which nobody comes in a group.
    public Instance(
            Policy policy,
            List<Office> offices,
            List<Officer> officers,
            List<Place> places,
            Pairs pairs,
            List<Integer> announced,
            List<Boolean> fixed) {
        this(policy, offices, officers, places, pairs, announced, fixed, List.of());
    }

    /// Whether a group has not had its turn; no mechanism matches others before.
    public boolean waiting() {
        return groups.stream().anyMatch(each -> each.stand() == Group.Stand.WAITING);
    }

    /// For each officer the index of her group, or -1.
    public int[] groupOf() {
        int[] groupOf = new int[officers.size()];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int whose : groups.get(group).officers()) {
                groupOf[whose] = group;
            }
        }
        return groupOf;
    }

    private static void checkGroups(
            List<Group> groups, List<Officer> officers, Pairs pairs, List<Integer> announced, List<Boolean> fixed) {
        Set<Integer> grouped = new HashSet<>();
        for (Group group : groups) {
            int first = group.officers().getFirst();
            for (int whose : group.officers()) {
                if (whose < 0 || whose >= officers.size() || !grouped.add(whose)) {
                    throw new IllegalArgumentException(
                            "Officer %d of a group is not there, or in two groups.".formatted(whose));
                }
                boolean sound =
                        officers.get(whose).office() == officers.get(first).office()
                                && switch (group.stand()) {
                                    case WAITING -> announced.get(whose) < 0;
                                    case TOGETHER ->
                                        fixed.get(whose) && announced.get(whose).equals(announced.get(first));
                                    case APART -> !fixed.get(whose);
                                    case OUT -> pairs.first(whose) == pairs.first(whose + 1);
                                };
                if (!sound) {
                    throw new IllegalArgumentException("Officer '%s' cannot be in a group that is %s."
                            .formatted(officers.get(whose).id(), group.stand()));
                }
            }
        }
    }

    private static void check(
            List<Officer> officers, List<Place> places, Pairs pairs, List<Integer> announced, List<Boolean> fixed) {
        for (int pair = 0; pair < pairs.count(); pair++) {
            Officer officer = officers.get(pairs.officer(pair));
            if (pairs.place(pair) >= places.size()) {
                throw new IllegalArgumentException(
                        "Officer '%s' is paired with a place that is not there.".formatted(officer.id()));
            }
            Place place = places.get(pairs.place(pair));
            if (place.office() == officer.office()) {
                throw new IllegalArgumentException("Officer '%s' is paired with place '%s' of her own office."
                        .formatted(officer.id(), place.id()));
            }
        }
        for (int whose = 0; whose < officers.size(); whose++) {
            if (fixed.get(whose) && (announced.get(whose) < 0 || pairs.find(whose, announced.get(whose)) < 0)) {
                throw new IllegalArgumentException("Officer '%s' has accepted a place that she is not eligible for."
                        .formatted(officers.get(whose).id()));
            }
        }
    }

    /// A round that runs for the first time.
    public static Instance first(
            Policy policy, List<Office> offices, List<Officer> officers, List<Place> places, Pairs pairs) {
        return new Instance(
                policy,
                offices,
                officers,
                places,
                pairs,
                Collections.nCopies(officers.size(), -1),
                Collections.nCopies(officers.size(), false));
    }

    private static <T> void unique(String what, List<T> all, Function<T, String> id) {
        Set<String> known = new HashSet<>();
        List<String> twice = new ArrayList<>();
        all.forEach(each -> {
            if (!known.add(id.apply(each))) {
                twice.add(id.apply(each));
            }
        });
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is more than one %s of the name '%s'.".formatted(what, twice.getFirst()));
        }
    }

    private static void existing(String what, String id, int office, int offices) {
        if (office < 0 || office >= offices) {
            throw new IllegalArgumentException("The office of %s '%s' is not there.".formatted(what, id));
        }
    }
}
