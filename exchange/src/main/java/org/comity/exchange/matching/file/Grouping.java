package org.comity.exchange.matching.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.exchange.matching.document.Faults;
import org.comity.exchange.matching.instance.Group;
import org.jspecify.annotations.Nullable;

/// Looks up the officers of the groups of a draft.
final class Grouping {

    private final Draft draft;
    private final Faults faults;
    private final Set<Integer> grouped = new HashSet<>();

    private Grouping(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /// The groups; those with a fault are left out.
    static List<Group> groups(Draft draft, Faults faults) {
        Grouping grouping = new Grouping(draft, faults);
        List<Group> groups = new ArrayList<>();
        for (Draft.DraftGroup each : draft.groups) {
            List<Integer> officers = grouping.officers(each);
            if (faults.none()) {
                groups.add(Group.waiting(officers, each.otherwise()));
            }
        }
        return groups;
    }

    private List<Integer> officers(Draft.DraftGroup group) {
        List<Integer> officers = new ArrayList<>();
        for (int at = 0; at < group.officers().size(); at++) {
            int number = group.officers().get(at);
            int officer = draft.officerIds.index(number);
            String fault = fault(number, officer, officers);
            if (fault == null) {
                officers.add(officer);
            } else if (officer != Ids.UNDECLARED || draft.allOfficers()) {
                faults.add("$.groups[%d].officers[%d]".formatted(group.index(), at), fault);
            }
        }
        return officers;
    }

    private @Nullable String fault(int number, int officer, List<Integer> before) {
        if (officer == Ids.UNDECLARED) {
            return "There is no officer '%s'; add her to officers or remove her here."
                    .formatted(draft.officerIds.name(number));
        }
        if (!grouped.add(officer)) {
            return "Officer '%s' stands in a group already; remove her here or there."
                    .formatted(draft.officerIds.name(number));
        }
        Draft.DraftOfficer hers = draft.officers.get(officer);
        if (hers.announced() != Ids.UNDECLARED) {
            return "A place was announced to officer '%s'; she comes in no group any more, remove her here."
                    .formatted(hers.id());
        }
        if (!before.isEmpty() && draft.officers.get(before.getFirst()).office() != hers.office()) {
            return "Officer '%s' is of another office than the first of the group; a group is of one office."
                    .formatted(hers.id());
        }
        return null;
    }
}
