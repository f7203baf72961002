package org.comity.exchange.mailing;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Mail about news, by API. There is no address of another person's; whoever has a mail can end such mails.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class MailChoiceApiResource {

    private static final MailChoiceView OFF = new MailChoiceView("off", Optional.empty(), Optional.empty());

    private final ChoosingMail choosing;

    @Inject
    public MailChoiceApiResource(ChoosingMail choosing) {
        this.choosing = choosing;
    }

    /// @param address where mail is to go; the address of the account when there is none
    public record MailChoiceBody(@Nullable String address) {}

    /// @param code from the link that was sent to the address
    public record MailConfirmationBody(String code) {}

    /// @param state `off`, `unconfirmed` or `on`
    /// @param address where mail goes, or where the link to confirm it went; absent when it is off
    /// @param pending with `on`, the address that takes its place once it is confirmed; mostly absent
    public record MailChoiceView(String state, Optional<String> address, Optional<String> pending) {}

    @GET
    @Path("api/exchange/notices/mail")
    @Needs(Permissions.NEWS)
    @Operation(summary = "Whether you get a mail when there is news of your exchanges, and where")
    public MailChoiceView getNewsMail(@Context ContainerRequestContext request) {
        return view(Visitor.of(request));
    }

    @PUT
    @Path("api/exchange/notices/mail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.NEWS)
    @Operation(
            summary =
                    "Get a mail when there is news; an address that your account does not vouch for gets a link first,"
                            + " and the one in use stays until you confirm it")
    public MailChoiceView chooseNewsMail(@Nullable MailChoiceBody body, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String address = body == null ? "" : Objects.requireNonNullElse(body.address(), "");
        return switch (choosing.choose(visitor.signedIn(), visitor.language(), address)) {
            case MailStep.Chosen ignored -> view(visitor);
            case MailStep.Asked ignored -> view(visitor);
            case MailStep.Refused refused -> throw Members.refused(refused.faults());
        };
    }

    @DELETE
    @Path("api/exchange/notices/mail")
    @Needs(Permissions.NEWS)
    @Operation(summary = "Get no more mail about news")
    public MailChoiceView endNewsMail(@Context ContainerRequestContext request) {
        choosing.end(Visitor.of(request).actor());
        return OFF;
    }

    @POST
    @Path("api/exchange/notices/mail/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.NEWS)
    @Operation(summary = "Confirm your address with the code of the link that was sent there")
    public MailChoiceView confirmNewsMail(
            @Nullable MailConfirmationBody body, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String code = body == null ? "" : Objects.requireNonNullElse(body.code(), "");
        if (!choosing.confirm(visitor.actor(), code)) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return view(visitor);
    }

    /// What a program that reads mail calls (RFC 8058); whatever it sends beside the key says nothing more.
    @POST
    @Path("api/exchange/notices/mail/off/{key}")
    @Open
    @Operation(summary = "End the mails about news from one of which the key comes")
    public MailChoiceView endNewsMailByKey(@PathParam("key") String key) {
        choosing.end(key);
        return OFF;
    }

    private MailChoiceView view(Visitor visitor) {
        return choosing.choice(visitor.actor(), visitor.language())
                .map(choice -> choice.address().isPresent()
                        ? new MailChoiceView("on", choice.address(), choice.pending())
                        : new MailChoiceView("unconfirmed", choice.pending(), Optional.empty()))
                .orElse(OFF);
    }
}
