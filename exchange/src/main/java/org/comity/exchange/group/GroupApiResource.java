package org.comity.exchange.group;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.Companions.Company;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Groups by API: those of an office, and the one of an officer herself.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class GroupApiResource {

    private final FormingGroups forming;

    @Inject
    public GroupApiResource(FormingGroups forming) {
        this.forming = forming;
    }

    /// Who is to come together.
    ///
    /// @param officers ids of applications of your office, two to eight
    /// @param otherwise when no place takes them all: `apart`, each takes part for herself, or `none`, nobody goes
    public record GroupBody(List<String> officers, Optional<String> otherwise) {
        public GroupBody {
            officers = given(officers);
        }

        private static List<String> given(@Nullable List<String> sent) {
            return sent == null
                    ? List.of()
                    : sent.stream().filter(Objects::nonNull).toList();
        }
    }

    /// A group as its office sees it.
    ///
    /// @param officers ids of the applications
    /// @param otherwise `apart` or `none`
    /// @param common places that all of them ranked
    public record GroupView(UUID id, UUID round, List<UUID> officers, String otherwise, long common) {
        static GroupView of(OfficerGroup group) {
            return new GroupView(
                    group.id(),
                    group.round(),
                    group.officers().stream().map(Application::id).toList(),
                    group.otherwise().key(),
                    group.common());
        }
    }

    /// @param groups in the order in which they were formed
    public record GroupList(List<GroupView> groups) {}

    /// The group of an officer, for herself.
    ///
    /// @param others how many there are beside her
    /// @param otherwise `apart` or `none`
    public record OwnGroupView(UUID round, int others, String otherwise) {
        static OwnGroupView of(UUID round, Company company) {
            return new OwnGroupView(round, company.others(), company.otherwise().key());
        }
    }

    @GET
    @Path("api/exchange/rounds/{round}/groups")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Which officers of your office would come to a host together")
    public GroupList listGroups(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return new GroupList(forming.desk(Visitor.of(request).actor(), round).groups().stream()
                .map(GroupView::of)
                .toList());
    }

    @POST
    @Path("api/exchange/rounds/{round}/groups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Put officers of your office together, until the round is closed")
    public GroupView formGroup(
            @PathParam("round") UUID round, @Nullable GroupBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return switch (forming.form(
                Visitor.of(request).actor(),
                round,
                GroupResource.ids(body.officers()),
                body.otherwise().flatMap(Otherwise::of))) {
            case GroupStep.Formed formed -> GroupView.of(formed.group());
            case GroupStep.Refused refused -> throw Members.refused(refused.faults());
            case GroupStep.Ended ignored -> throw conflict();
            case GroupStep.WrongStage ignored -> throw conflict();
        };
    }

    @DELETE
    @Path("api/exchange/groups/{group}")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Dissolve a group of your office; each of them then takes part for herself")
    public GroupView dissolveGroup(@PathParam("group") UUID id, @Context ContainerRequestContext request) {
        return GroupView.of(ended(forming.dissolve(Visitor.of(request).actor(), id)));
    }

    @GET
    @Path("api/exchange/rounds/{round}/application/group")
    @Needs(Permissions.APPLY)
    @Operation(summary = "With whom your office put you together")
    public OwnGroupView getOwnGroup(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return forming.of(Visitor.of(request).actor(), round)
                .map(company -> OwnGroupView.of(round, company))
                .orElseThrow(NotFoundException::new);
    }

    @DELETE
    @Path("api/exchange/rounds/{round}/application/group")
    @Needs(Permissions.APPLY)
    @Operation(summary = "Leave your group, at any stage, and take part for yourself")
    public OwnGroupView leaveGroup(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return OwnGroupView.of(round, FormingGroups.company(ended(forming.leave(actor, round)), actor));
    }

    private static OfficerGroup ended(GroupStep step) {
        if (step instanceof GroupStep.Ended(OfficerGroup group)) {
            return group;
        }
        throw conflict();
    }

    private static ClientErrorException conflict() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }
}
