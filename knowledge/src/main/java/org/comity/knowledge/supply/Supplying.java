package org.comity.knowledge.supply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.Source;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.instrument.InstrumentText;
import org.comity.knowledge.instrument.ReadText;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.register.Registers;
import org.comity.knowledge.supply.Preview.Contents;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Keeps, shows, takes in and discards what an operator brings.
@Singleton
public final class Supplying {

    /// The permission to bring knowledge into the installation.
    public static final String SUPPLY = "knowledge.supply";

    /// Who texts are said to be brought by.
    static final String OPERATOR = "operator";

    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final PostgresUploads uploads;
    private final Examination examination;
    private final TakingSupplies intake;
    private final Authority authority;
    private final Registers registers;

    @Inject
    public Supplying(
            Database database,
            PostgresUploads uploads,
            Examination examination,
            TakingSupplies intake,
            Authority authority,
            Registers registers) {
        this.database = database;
        this.uploads = uploads;
        this.examination = examination;
        this.intake = intake;
        this.authority = authority;
        this.registers = registers;
    }

    /// An upload and what taking it in would do; empty when it was taken in.
    record Examined(Upload upload, Optional<Preview> preview) {

        /// What a status list would change; empty for other files.
        List<ImportingStatusLists.Change> changes() {
            return preview.map(Preview::contents)
                    .filter(Contents.StatusRows.class::isInstance)
                    .map(contents -> ((Contents.StatusRows) contents).changes())
                    .orElse(List.of());
        }

        /// The text, if it is one without a fault.
        Optional<ReadText> text() {
            return preview.map(Preview::contents)
                    .filter(Contents.Text.class::isInstance)
                    .flatMap(contents -> ((Contents.Text) contents).document());
        }
    }

    List<Upload> newest() {
        return database.query(uploads::newest);
    }

    UUID keep(Upload.Kind kind, String name, byte[] content) {
        Instant now = authority.now();
        Upload upload = new Upload(authority.id(), kind, name, now, Optional.empty());
        database.change(handle -> {
            uploads.expire(handle, now.minus(KEPT));
            uploads.insert(handle, upload, content);
        });
        return upload.id();
    }

    Optional<Examined> find(UUID id) {
        return database.query(handle -> uploads.find(handle, id)
                .map(upload -> new Examined(
                        upload,
                        uploads.content(handle, id).map(content -> examination.preview(handle, upload, content)))));
    }

    /// What became of an upload.
    enum Outcome {
        TAKEN,
        FAULTY,
        GONE
    }

    /// Takes an upload in, unless it has a fault.
    ///
    /// @param fields what was said about a text
    Outcome take(Actor actor, UUID id, Map<String, List<String>> fields) {
        Outcome outcome = database.transaction(handle -> {
            Optional<Upload> upload = uploads.lock(handle, id);
            Optional<byte[]> content = uploads.content(handle, id);
            return upload.isEmpty() || content.isEmpty()
                    ? Outcome.GONE
                    : take(handle, actor, upload.get(), content.get(), fields);
        });
        registers.forget();
        return outcome;
    }

    private Outcome take(Handle handle, Actor actor, Upload upload, byte[] content, Map<String, List<String>> fields) {
        FileFaults faults = new FileFaults();
        int items = switch (upload.kind()) {
            case STATUS_LIST -> {
                var rows = examination.rows(handle, upload, content, faults);
                yield faults.none() ? intake.rows(handle, rows, actor) : 0;
            }
            case TEXT ->
                examination
                        .document(upload, content, faults)
                        .map(ReadText::text)
                        .map(text -> text(handle, text, fields))
                        .orElse(0);
            case TERMS -> {
                var concepts = examination.concepts(handle, upload, content, faults);
                yield faults.none() ? intake.terms(handle, Examination.pack(upload), concepts) : 0;
            }
        };
        if (!faults.none()) {
            return Outcome.FAULTY;
        }
        uploads.taken(handle, upload.id(), items, authority.now());
        audit(handle, actor, upload, items);
        return Outcome.TAKEN;
    }

    private int text(Handle handle, InstrumentText text, Map<String, List<String>> fields) {
        return intake.text(handle, text, TextForm.read(fields, registers.current(), text.title()));
    }

    void discard(UUID id) {
        database.change(handle -> uploads.delete(handle, id));
    }

    /// @return false when there is a source of that id
    boolean add(Actor actor, Source source) {
        boolean added = database.transaction(handle -> {
            boolean done = uploads.add(handle, source);
            if (done) {
                intake.changed(handle);
                authority
                        .trail()
                        .append(
                                handle,
                                new AuditEntry(
                                        Optional.of(actor),
                                        "knowledge.source-added",
                                        "source",
                                        source.id(),
                                        Map.of("title", source.title())));
            }
            return done;
        });
        registers.forget();
        return added;
    }

    private void audit(Handle handle, Actor actor, Upload upload, int items) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                "knowledge.upload-taken",
                                "upload",
                                upload.id().toString(),
                                Map.of(
                                        "kind",
                                        upload.kind().code(),
                                        "name",
                                        upload.name(),
                                        "items",
                                        Integer.toString(items))));
    }
}
