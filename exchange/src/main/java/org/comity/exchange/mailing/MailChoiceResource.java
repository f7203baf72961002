package org.comity.exchange.mailing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Mail about news, as pages. There is no address of another person's; whoever has a mail can end such mails.
@Path("/")
@Singleton
public final class MailChoiceResource {

    private static final int UNPROCESSABLE = 422;

    private final ChoosingMail choosing;
    private final Configuration configuration;

    @Inject
    public MailChoiceResource(ChoosingMail choosing, Configuration configuration) {
        this.choosing = choosing;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/notices/mail")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NEWS)
    public MailChoicePage choice(@Context ContainerRequestContext request) {
        return page(request, Optional.empty());
    }

    @POST
    @Path("exchange/notices/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.NEWS)
    public Response choose(
            @FormParam(ChoosingMail.ADDRESS) @DefaultValue("") String address,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return switch (choosing.choose(visitor.signedIn(), visitor.language(), address)) {
            case MailStep.Chosen ignored -> back(ExchangePaths.NEWS_MAIL);
            case MailStep.Asked ignored -> back(ExchangePaths.NEWS_MAIL);
            case MailStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(
                                request,
                                Optional.of(
                                        new Filled(Map.of(ChoosingMail.ADDRESS, List.of(address)), refused.faults()))))
                        .build();
        };
    }

    @POST
    @Path("exchange/notices/mail/off")
    @Needs(Permissions.NEWS)
    public Response end(@Context ContainerRequestContext request) {
        choosing.end(Visitor.of(request).actor());
        return back(ExchangePaths.NEWS_MAIL);
    }

    /// @param filled what was sent last, if it was wrong
    private MailChoicePage page(ContainerRequestContext request, Optional<Filled> filled) {
        Visitor visitor = Visitor.of(request);
        Optional<MailChoice> choice = choosing.choice(visitor.actor(), visitor.language());
        List<String> address = choice
                .map(MailChoice::newest)
                .or(() -> visitor.signedIn().mail())
                .stream()
                .toList();
        return new MailChoicePage(
                visitor.localizer().text("news-mail.title"),
                choice,
                filled.orElseGet(() -> Filled.with(Map.of(ChoosingMail.ADDRESS, address))));
    }

    @GET
    @Path("exchange/notices/mail/confirmation/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NEWS)
    public ConfirmationPage confirmation(@PathParam("code") String code, @Context ContainerRequestContext request) {
        return confirmation(code, false, request);
    }

    @POST
    @Path("exchange/notices/mail/confirmation/{code}")
    @Needs(Permissions.NEWS)
    public Response confirm(@PathParam("code") String code, @Context ContainerRequestContext request) {
        if (choosing.confirm(Visitor.of(request).actor(), code)) {
            return back(ExchangePaths.NEWS_MAIL);
        }
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(confirmation(code, true, request))
                .build();
    }

    private static ConfirmationPage confirmation(String code, boolean stale, ContainerRequestContext request) {
        return new ConfirmationPage(Visitor.of(request).localizer().text("news-mail.confirm.title"), code, stale);
    }

    @GET
    @Path("exchange/notices/mail/off/{key}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public EndOfMailPage offer(@PathParam("key") String key, @Context ContainerRequestContext request) {
        return ending(key, false, request);
    }

    @POST
    @Path("exchange/notices/mail/off/{key}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public EndOfMailPage endByLink(@PathParam("key") String key, @Context ContainerRequestContext request) {
        choosing.end(key);
        return ending(key, true, request);
    }

    private static EndOfMailPage ending(String key, boolean ended, ContainerRequestContext request) {
        return new EndOfMailPage(Visitor.of(request).localizer().text("news-mail.end.title"), key, ended);
    }

    /// For programs that open the address for programs in a browser (RFC 2369): no page, but leads to one.
    @GET
    @Path("api/exchange/notices/mail/off/{key}")
    @Produces("text/html")
    @Open
    public Response lead(@PathParam("key") String key) {
        return back(LinkKey.read(key)
                .map(link -> ExchangePaths.endOfMail(link.text()))
                .orElse(ExchangePaths.HOME));
    }

    private Response back(String path) {
        URI address = LocalAddress.of(configuration.baseUrl(), path);
        return Response.seeOther(address).build();
    }
}
