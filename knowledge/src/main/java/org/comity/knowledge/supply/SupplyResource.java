package org.comity.knowledge.supply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.Measure;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.knowledge.supply.SupplyPage.Entry;
import org.comity.knowledge.supply.SupplyPage.Named;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jspecify.annotations.Nullable;

/// What an operator brings, as pages.
@Path("/")
@Singleton
public final class SupplyResource {

    /// No upload may be larger, in bytes.
    static final int LARGEST = 8 << 20;

    private final Supplying supplies;
    private final Registers registers;
    private final Changes changes;
    private final Configuration configuration;

    @Inject
    public SupplyResource(Supplying supplies, Registers registers, Changes changes, Configuration configuration) {
        this.supplies = supplies;
        this.registers = registers;
        this.changes = changes;
        this.configuration = configuration;
    }

    @GET
    @Path("administration/knowledge")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Supplying.SUPPLY)
    public SupplyPage page(@Context ContainerRequestContext request) {
        Localizer localizer = Visitor.of(request).localizer();
        return new SupplyPage(
                localizer.text("supply.title"),
                supplies.newest().stream()
                        .map(upload -> new Entry(upload, localizer.dateTime(upload.uploadedAt())))
                        .toList(),
                sources(registers.current()));
    }

    private static List<Named> sources(Register register) {
        return register.sources().values().stream()
                .map(source -> new Named(source.id(), source.title()))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }

    @POST
    @Path("administration/knowledge/uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Supplying.SUPPLY)
    public Response upload(
            @FormDataParam("kind") @Nullable String kind,
            @FormDataParam("file") @Nullable InputStream file,
            @FormDataParam("file") @Nullable FormDataContentDisposition disposition) {
        Upload.Kind known = Upload.Kind.of(kind == null ? "" : kind)
                .orElseThrow(() -> new BadInput("kind", "supply.fault.upload-kind"));
        UUID id = supplies.keep(known, name(disposition), bytes(file));
        return to(UploadPage.address(id));
    }

    private static String name(@Nullable FormDataContentDisposition disposition) {
        String sent = disposition == null || disposition.getFileName() == null ? "" : disposition.getFileName();
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("(?U)[^\\w. -]", "_")
                .strip();
        return last.isEmpty() ? "file" : last.substring(0, Math.min(100, last.length()));
    }

    private static byte[] bytes(@Nullable InputStream file) {
        try {
            byte[] bytes = file == null ? new byte[0] : file.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                throw new BadInput("file", "supply.fault.file");
            }
            if (bytes.length > LARGEST) {
                throw new BadInput("file", "supply.fault.size");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("administration/knowledge/uploads/{upload}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Supplying.SUPPLY)
    public UploadPage examined(@PathParam("upload") UUID id, @Context ContainerRequestContext request) {
        Supplying.Examined examined = supplies.find(id).orElseThrow(NotFoundException::new);
        return page(
                examined,
                UploadPage.Form.of(examined.text()),
                Visitor.of(request).localizer());
    }

    private UploadPage page(Supplying.Examined examined, UploadPage.Form form, Localizer localizer) {
        Register register = registers.current();
        return new UploadPage(
                examined.upload().name(),
                examined.upload(),
                examined.preview(),
                changes.shown(examined.changes(), register, localizer),
                new UploadPage.Choices(
                        register.law().instruments().values().stream()
                                .map(instrument -> new Named(instrument.id(), instrument.label()))
                                .sorted(Comparator.comparing(Named::id))
                                .toList(),
                        sources(register),
                        register.law().measures().stream().map(Measure::code).toList()),
                form);
    }

    @POST
    @Path("administration/knowledge/uploads/{upload}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Supplying.SUPPLY)
    public Response take(
            @PathParam("upload") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        try {
            if (supplies.take(visitor.actor(), id, fields) == Supplying.Outcome.GONE) {
                throw new NotFoundException();
            }
            return to(UploadPage.address(id));
        } catch (BadInput refused) {
            Supplying.Examined examined = supplies.find(id).orElseThrow(NotFoundException::new);
            return Response.status(422)
                    .entity(page(examined, new UploadPage.Form(fields, refused.faults()), visitor.localizer()))
                    .build();
        }
    }

    @POST
    @Path("administration/knowledge/uploads/{upload}/discard")
    @Needs(Supplying.SUPPLY)
    public Response discard(@PathParam("upload") UUID id) {
        supplies.discard(id);
        return to(KnowledgePaths.SUPPLY);
    }

    @POST
    @Path("administration/knowledge/sources")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Supplying.SUPPLY)
    public Response source(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        if (!supplies.add(Visitor.of(request).actor(), SourceForm.read(fields))) {
            throw new BadInput("id", "supply.fault.source-there");
        }
        return to(KnowledgePaths.SUPPLY);
    }

    private Response to(String address) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }
}
