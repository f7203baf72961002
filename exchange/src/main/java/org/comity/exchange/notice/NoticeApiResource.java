package org.comity.exchange.notice;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.notice.NoticeView.NoticeList;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// News of exchanges by API. There is no address of another person's.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeApiResource {

    private final Noticing noticing;

    @Inject
    public NoticeApiResource(Noticing noticing) {
        this.noticing = noticing;
    }

    /// @param until ISO 8601 in UTC
    public record ReadBody(String until) {}

    @GET
    @Path("api/exchange/notices")
    @Needs(Permissions.NEWS)
    @Operation(
            summary = "What other parties did on your exchanges, and what became due, since you last marked it as read")
    public NoticeList listNotices(@Context ContainerRequestContext request) {
        return list(Visitor.of(request));
    }

    @POST
    @Path("api/exchange/notices/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.NEWS)
    @Operation(summary = "Mark what happened until a moment as read")
    public NoticeList readNotices(@Nullable ReadBody body, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String until = body == null ? "" : Objects.requireNonNullElse(body.until(), "");
        noticing.read(visitor.actor(), NoticeResource.moment(until));
        return list(visitor);
    }

    private NoticeList list(Visitor visitor) {
        Noticing.News news = noticing.news(visitor.actor(), visitor.language());
        NoticesPage page = new NoticesPage("", news, visitor.wishes(), false);
        return new NoticeList(
                news.notices().stream()
                        .map(notice -> new NoticeView(
                                notice.what(),
                                notice.party(),
                                notice.at().toString(),
                                page.text(notice, visitor.localizer()),
                                notice.round(),
                                notice.match(),
                                notice.pseudonym(),
                                page.address(notice)))
                        .toList(),
                news.all(),
                news.asOf().toString());
    }
}
