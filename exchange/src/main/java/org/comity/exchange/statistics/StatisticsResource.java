package org.comity.exchange.statistics;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.statistics.CountingExchanges.Counted;
import org.comity.exchange.statistics.StatisticsPage.Named;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

/// Statistics as a page.
@Path("/")
@Singleton
public final class StatisticsResource {

    private final CountingExchanges counting;

    @Inject
    public StatisticsResource(CountingExchanges counting) {
        this.counting = counting;
    }

    @GET
    @Path("exchange/statistics")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public StatisticsPage statistics(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Counted counted = counting.counted();
        boolean mirrored = visitor.language().direction().equals("rtl");
        return new StatisticsPage(
                visitor.localizer().text("statistics.title"),
                counted.statistics(),
                counted.rounds().stream()
                        .map(round -> new Named(
                                round.title(visitor.wishes()), round.terms().language(visitor.wishes())))
                        .toList(),
                FlowDrawing.of(counted.statistics().flows(), mirrored));
    }
}
