package org.comity.exchange.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.mail.Mail;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// News of exchanges as a page. There is no address of another person's.
@Path("/")
@Singleton
public final class NoticeResource {

    private static final String UNTIL = "until";

    private final Noticing noticing;
    private final Mail mail;
    private final Configuration configuration;

    @Inject
    public NoticeResource(Noticing noticing, Mail mail, Configuration configuration) {
        this.noticing = noticing;
        this.mail = mail;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/notices")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NEWS)
    public NoticesPage notices(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new NoticesPage(
                visitor.localizer().text("notice.title"),
                noticing.news(visitor.actor(), visitor.language()),
                visitor.wishes(),
                mail.offered());
    }

    @POST
    @Path("exchange/notices/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.NEWS)
    public Response read(@FormParam(UNTIL) @DefaultValue("") String until, @Context ContainerRequestContext request) {
        noticing.read(Visitor.of(request).actor(), moment(until));
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.NOTICES))
                .build();
    }

    /// @throws BadInput when it is no moment
    static Instant moment(String until) {
        try {
            return Instant.parse(until);
        } catch (DateTimeParseException e) {
            throw new BadInput(UNTIL, "notice.fault.until");
        }
    }
}
