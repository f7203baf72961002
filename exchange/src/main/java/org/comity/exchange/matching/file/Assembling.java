package org.comity.exchange.matching.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.exchange.matching.document.Faults;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.jspecify.annotations.Nullable;

/// Looks up every reference of a draft and makes the instance of it.
final class Assembling {

    private final Draft draft;
    private final Faults faults;
    private final List<Priorities> priorities = new ArrayList<>();
    private final List<Eligibility> eligibility = new ArrayList<>();
    private final Pairs.Builder pairs;
    private List<Group> groups = List.of();
    private int count;

    private Assembling(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        pairs = new Pairs.Builder(draft.officers.size());
    }

    static Reading<Round> assemble(Draft draft, Faults faults) {
        Assembling assembling = new Assembling(draft, faults);
        assembling.offices();
        assembling.priorities();
        assembling.announced();
        assembling.courses();
        assembling.looks();
        assembling.groups = Grouping.groups(draft, faults);
        Policy policy = draft.policy();
        // what follows needs every reference
        if (faults.none()) {
            assembling.pairs();
        }
        if (!faults.none() || policy == null) {
            return new Reading.Refused<>(faults.first(), faults.count());
        }
        Instance instance = assembling.instance(policy);
        return instance == null
                ? new Reading.Refused<>(faults.first(), faults.count())
                : new Reading.Read<>(new Round(
                        instance,
                        new Written(draft, assembling.eligibility, assembling.priorities),
                        Optional.ofNullable(draft.method())));
    }

    private void offices() {
        draft.places.forEach(each -> office("places", each.index(), each.office()));
        draft.officers.forEach(each -> office("officers", each.index(), each.office()));
    }

    private void office(String list, int index, int office) {
        if (draft.allOffices() && draft.officeIds.index(office) == Ids.UNDECLARED) {
            faults.add(
                    "$.%s[%d].office".formatted(list, index),
                    "There is no office '%s'; add it to offices or correct the id."
                            .formatted(draft.officeIds.name(office)));
        }
    }

    private void priorities() {
        for (Draft.DraftPlace place : draft.places) {
            priorities.add(Priorities.of(place, draft.officerIds, draft.allOfficers(), faults));
            eligibility.add(Eligibility.of(place.asks()));
        }
    }

    private void announced() {
        for (Draft.DraftOfficer officer : draft.officers) {
            if (draft.allPlaces()
                    && officer.announced() != Ids.UNDECLARED
                    && place(officer.announced()) == Ids.UNDECLARED) {
                faults.add(
                        "$.officers[%d].announced".formatted(officer.index()),
                        "There is no place '%s'; keep it in places, with capacity 0 when it was closed."
                                .formatted(draft.placeIds.name(officer.announced())));
            }
        }
    }

    /// What an officer has done belongs into a file only where a place asks for it.
    private void courses() {
        Set<String> asked = draft.places.stream()
                .flatMap(each -> each.asks().courses().stream())
                .collect(Collectors.toSet());
        for (Draft.DraftOfficer officer : draft.officers) {
            if (draft.allPlaces()) {
                officer.brings().courses().stream()
                        .filter(course -> !asked.contains(course))
                        .forEach(course -> faults.add(
                                "$.officers[%d].courses".formatted(officer.index()),
                                "No place asks for the course '%s'; remove it here.".formatted(course)));
            }
        }
    }

    private void looks() {
        long all = draft.officers.stream()
                .filter(each -> each.acceptable() == null)
                .count();
        if (all * draft.places.size() > Limits.LOOKS) {
            faults.add(
                    "$.officers",
                    "Officers who accept all, times places, are more than %d; list places in acceptable."
                            .formatted(Limits.LOOKS));
        }
    }

    private int place(int number) {
        return draft.placeIds.index(number);
    }

    private void pairs() {
        int[] seen = new int[draft.places.size()];
        Arrays.fill(seen, -1);
        for (int whose = 0; whose < draft.officers.size() && count <= Limits.PAIRS; whose++) {
            Draft.DraftOfficer officer = draft.officers.get(whose);
            Wishes acceptable = officer.acceptable();
            if (acceptable == null) {
                for (int where = 0; where < draft.places.size(); where++) {
                    pair(whose, where, 1);
                }
            } else {
                listed(whose, acceptable, seen);
            }
        }
        if (count > Limits.PAIRS) {
            faults.add(
                    "$.officers",
                    "There are more than %d pairs of an officer and a place; divide the round."
                            .formatted(Limits.PAIRS));
        }
    }

    private void listed(int whose, Wishes acceptable, int[] seen) {
        Draft.DraftOfficer officer = draft.officers.get(whose);
        for (int at = 0; at < acceptable.length(); at++) {
            int number = acceptable.ids()[at];
            int where = place(number);
            String fault = where == Ids.UNDECLARED
                    ? "There is no place '%s'; add it to places or remove it here."
                    : draft.places.get(where).office() == officer.office()
                            ? "The place '%s' is of her own office; remove it here."
                            : seen[where] == whose ? "The place '%s' stands in her list twice; remove one." : null;
            if (fault == null) {
                seen[where] = whose;
                pair(whose, where, acceptable.ranks()[at]);
            } else {
                faults.add(
                        "$.officers[%d].acceptable[%d]"
                                .formatted(officer.index(), acceptable.ranks()[at] - 1),
                        fault.formatted(draft.placeIds.name(number)));
            }
        }
    }

    /// Adds a pair when no rule of the place keeps her out.
    private void pair(int whose, int where, int rank) {
        var brings = draft.officers.get(whose).brings();
        Eligibility rules = eligibility.get(where);
        if (count <= Limits.PAIRS && rules.admits(brings)) {
            if (count < Limits.PAIRS) {
                pairs.add(whose, where, rank, priorities.get(where).of(whose), rules.fit(brings));
            }
            count++;
        }
    }

    private @Nullable Instance instance(Policy policy) {
        Pairs built = pairs.build();
        List<Integer> announced = new ArrayList<>();
        List<Boolean> fixed = new ArrayList<>();
        for (int whose = 0; whose < draft.officers.size(); whose++) {
            Draft.DraftOfficer officer = draft.officers.get(whose);
            int where = officer.announced() == Ids.UNDECLARED ? -1 : place(officer.announced());
            announced.add(where);
            fixed.add(officer.fixed());
            if (officer.fixed() && built.find(whose, where) < 0) {
                faults.add(
                        "$.officers[%d].fixed".formatted(officer.index()),
                        "She is not eligible at the place that she accepted, or does not list it; correct her list or"
                                + " remove fixed.");
            }
        }
        if (!faults.none()) {
            return null;
        }
        return new Instance(
                policy,
                draft.offices,
                draft.officers.stream()
                        .map(each -> new Officer(each.id(), draft.officeIds.index(each.office())))
                        .toList(),
                draft.places.stream()
                        .map(each -> new Place(each.id(), draft.officeIds.index(each.office()), each.capacity()))
                        .toList(),
                built,
                announced,
                fixed,
                groups);
    }
}
