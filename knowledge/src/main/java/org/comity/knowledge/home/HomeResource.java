package org.comity.knowledge.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;

/// The start page of the knowledge.
@Path("/")
@Singleton
public final class HomeResource {

    private final Registers registers;

    @Inject
    public HomeResource(Registers registers) {
        this.registers = registers;
    }

    @GET
    @Path("knowledge")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public HomePage page(@Context ContainerRequestContext request) {
        Register register = registers.current();
        return new HomePage(
                Visitor.of(request).localizer().text("knowledge.title"),
                register.law().instruments().size(),
                register.world().jurisdictions().size());
    }
}
