package org.comity.exchange.matching.groups;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;

/// A round whose groups have had their turns.
///
/// @param before the round as it was
/// @param instance with every group where it is: this is what a mechanism matches
/// @param turns in the order in which they were taken
public record Seated(Instance before, Instance instance, List<Turn> turns) {

    public Seated {
        turns = List.copyOf(turns);
    }

    /// What came of the group of an officer; empty when she is in none.
    public Optional<Turn> turn(int officer) {
        return turns.stream()
                .filter(each -> before.groups().get(each.group()).officers().contains(officer))
                .findFirst();
    }

    /// Whether an officer is where her group is, or nowhere with it: what she alone changes is no help.
    public boolean bound(int officer) {
        return turn(officer)
                .map(turn -> instance.groups().get(turn.group()).stand())
                .filter(stand -> stand != Group.Stand.APART)
                .isPresent();
    }

    /// Why an officer who goes with her group, or not at all, is not at a place; empty when she takes part for
    /// herself.
    public Optional<Hindrance> hindrance(int officer, int place) {
        return turn(officer)
                .filter(each -> switch (instance.groups().get(each.group()).stand()) {
                    case TOGETHER, OUT -> true;
                    case APART, WAITING -> false;
                })
                .map(each -> each.hindrance(place));
    }
}
