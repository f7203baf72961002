package org.comity.exchange.briefing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.placement.PlacementView;
import org.comity.exchange.placement.Preparing;
import org.comity.knowledge.Briefings;
import org.comity.knowledge.Briefings.Reader;
import org.comity.knowledge.Briefings.Stay;
import org.comity.knowledge.Briefings.Work;
import org.comity.platform.access.Actor;

/// Puts briefings together. That the officer has opened hers is remembered: only then can she say that she has read it.
@Singleton
public final class CompilingBriefings {

    private final Preparing preparing;
    private final Briefings briefings;

    @Inject
    public CompilingBriefings(Preparing preparing, Briefings briefings) {
        this.preparing = preparing;
        this.briefings = briefings;
    }

    /// @param wishes BCP 47 tags of the reader's languages, dearest first
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    BriefingView briefing(Actor actor, UUID id, List<String> wishes) {
        PlacementView placement = preparing.opened(actor, id);
        PlacementView.HostView host = placement.host();
        return new BriefingView(
                placement,
                briefings.briefing(
                        new Stay(
                                placement.home().jurisdiction(),
                                host.office().jurisdiction(),
                                host.from(),
                                host.to(),
                                new Work(host.specialisms(), host.languages(), host.instrument())),
                        new Reader(Optional.of(actor), wishes)));
    }
}
