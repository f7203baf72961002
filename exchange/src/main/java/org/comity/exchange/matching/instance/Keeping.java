package org.comity.exchange.matching.instance;

import java.util.Optional;

/// The rules that every mechanism keeps: nobody is where she is not eligible, no place takes more officers than
/// its capacity unless they accepted it before, who accepted a place has it, and a group that comes together or not at
/// all does so. What offices owe each other is
/// not among them; docs/matching.md says which mechanism keeps to what.
public final class Keeping {

    private Keeping() {}

    /// The first rule that a matching breaks, or nothing.
    public static Optional<String> fault(Instance instance, Matching matching) {
        int many = matching.place().length;
        int[] hosted = new int[instance.places().size()];
        int[] fixed = new int[instance.places().size()];
        if (many != instance.officers().size()) {
            return Optional.of("The matching is of %d officers, the round of %d."
                    .formatted(matching.place().length, instance.officers().size()));
        }
        Optional<String> torn = torn(instance, matching);
        if (torn.isPresent()) {
            return torn;
        }
        for (int whose = 0; whose < matching.place().length; whose++) {
            int where = matching.of(whose);
            String who = instance.officers().get(whose).id();
            if (where != Matching.NOWHERE && instance.pairs().find(whose, where) < 0) {
                return Optional.of("Officer '%s' has a place that she is not eligible for.".formatted(who));
            }
            if (instance.fixed().get(whose)) {
                if (instance.announced().get(whose) != where) {
                    return Optional.of("Officer '%s' does not have the place that she accepted.".formatted(who));
                }
                fixed[where]++;
            }
            if (where != Matching.NOWHERE) {
                hosted[where]++;
            }
        }
        for (int where = 0; where < hosted.length; where++) {
            if (hosted[where]
                    > Math.max(fixed[where], instance.places().get(where).capacity())) {
                return Optional.of("Place '%s' has %d officers for a capacity of %d."
                        .formatted(
                                instance.places().get(where).id(),
                                hosted[where],
                                instance.places().get(where).capacity()));
            }
        }
        return Optional.empty();
    }

    /// Officers of one group who are not where the group is.
    private static Optional<String> torn(Instance instance, Matching matching) {
        for (Group group : instance.groups()) {
            for (int whose : group.officers()) {
                int first = group.officers().getFirst();
                boolean kept = switch (group.stand()) {
                    case WAITING ->
                        group.otherwise() == Group.Otherwise.APART || matching.of(whose) == matching.of(first);
                    case TOGETHER -> matching.of(whose) == instance.announced().get(first);
                    case APART -> true;
                    case OUT -> matching.of(whose) == Matching.NOWHERE;
                };
                if (!kept) {
                    return Optional.of("Officer '%s' is not where her group is: it has %s."
                            .formatted(
                                    instance.officers().get(whose).id(),
                                    switch (group.stand()) {
                                        case TOGETHER ->
                                            "place '%s'"
                                                    .formatted(instance.places()
                                                            .get(instance.announced()
                                                                    .get(first))
                                                            .id());
                                        case OUT -> "no place";
                                        case WAITING, APART -> "one place for all or none";
                                    }));
                }
            }
        }
        return Optional.empty();
    }
}
