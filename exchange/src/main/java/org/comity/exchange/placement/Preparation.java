package org.comity.exchange.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.exchange.consent.Party;

/// How far a placement is: the gate in front of "ready" has a bolt for everything that must be done before.
///
/// @param done in the order in which it was done
/// @param required ids of the courses that the place asks for
/// @param completed ids of the courses that the officer has completed
/// @param opened whether she has opened her briefing
public record Preparation(List<Done> done, List<String> required, Set<String> completed, boolean opened) {

    public Preparation {
        done = List.copyOf(done);
        required = List.copyOf(required);
        completed = new TreeSet<>(completed);
    }

    /// Something that must be done before the placement is ready.
    public sealed interface Bolt {

        /// Whether it is done.
        boolean open();

        /// A step of a party.
        ///
        /// @param taken empty while it is not done
        record OfParty(Step step, Party party, Optional<Done> taken) implements Bolt {
            @Override
            public boolean open() {
                return taken.isPresent();
            }
        }

        /// A course of the officer.
        record OfCourse(String course, boolean completed) implements Bolt {
            @Override
            public boolean open() {
                return completed;
            }
        }
    }

    /// Every bolt, whether it is open or not.
    public List<Bolt> bolts() {
        List<Bolt> bolts = new ArrayList<>();
        bolts.add(bolt(Step.SIGNATURE, Party.HOME));
        bolts.add(bolt(Step.SIGNATURE, Party.HOST));
        for (Party office : Step.CLEARANCE.parties()) {
            if (taken(Step.CLEARANCE_NEEDED, office).isPresent()) {
                bolts.add(bolt(Step.CLEARANCE, office));
            }
        }
        required.forEach(course -> bolts.add(new Bolt.OfCourse(course, completed.contains(course))));
        bolts.add(bolt(Step.LANGUAGE_PROOF, Party.HOME));
        bolts.add(bolt(Step.BRIEFING, Party.OFFICER));
        return bolts;
    }

    /// Whether the officer's office has called it ready.
    public boolean ready() {
        return taken(Step.READY, Party.HOME).isPresent();
    }

    /// Whether a party can take a step now: none twice and none after "ready"; a clearance only where one is
    /// needed; a briefing can be called read once it was opened; and "ready" comes only when every bolt is open.
    public boolean allows(Step step, Party party) {
        if (!step.parties().contains(party) || ready() || taken(step, party).isPresent()) {
            return false;
        }
        return switch (step) {
            case CLEARANCE -> taken(Step.CLEARANCE_NEEDED, party).isPresent();
            case READY -> bolts().stream().allMatch(Bolt::open);
            case BRIEFING -> opened;
            case SIGNATURE, CLEARANCE_NEEDED, LANGUAGE_PROOF -> true;
        };
    }

    private Bolt bolt(Step step, Party party) {
        return new Bolt.OfParty(step, party, taken(step, party));
    }

    private Optional<Done> taken(Step step, Party party) {
        return done.stream()
                .filter(each -> each.step() == step && each.party() == party)
                .findFirst();
    }
}
