package org.comity.content.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseImport;
import org.comity.content.CourseSummary.Owner;
import org.comity.content.CourseVersionId;
import org.comity.content.ImportOutcome;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.files.ArchiveReader;
import org.comity.content.files.CourseFiles;
import org.comity.content.files.FolderReader;
import org.comity.content.format.CourseReader;
import org.comity.content.manuscript.Manuscript;
import org.comity.content.versions.PostgresCurricula;
import org.comity.content.versions.PostgresVersions;
import org.comity.content.versions.PostgresVersions.Arrival;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Reads, checks and stores a course in one transaction with its audit entry.
@Singleton
public final class ImportingCourses implements CourseImport {

    /// The permission to publish courses of one's organisation.
    public static final String IMPORT_COURSE = "content.import-course";

    private static final String INTERNATIONAL = "INT";

    private final Database database;
    private final PostgresVersions versions;
    private final PostgresCurricula curricula;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ImportingCourses(
            Database database,
            PostgresVersions versions,
            PostgresCurricula curricula,
            AccessPolicy policy,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.versions = versions;
        this.curricula = curricula;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public ImportOutcome importFolder(Path folder, Importer importer) {
        Faults faults = new Faults();
        return take(FolderReader.read(folder, faults), faults, importer);
    }

    @Override
    public ImportOutcome importArchive(InputStream archive, Importer importer) {
        Faults faults = new Faults();
        try {
            return take(ArchiveReader.read(archive, faults), faults, importer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportOutcome take(CourseFiles files, Faults faults, Importer importer) {
        Optional<Manuscript> manuscript = CourseReader.read(files, faults);
        manuscript.ifPresent(course -> ownership(course, importer, faults));
        if (manuscript.isEmpty() || faults.refuse()) {
            return new ImportOutcome.Rejected(faults.faults());
        }
        ImportOutcome outcome = database.transaction(handle -> store(handle, manuscript.get(), importer, faults));
        curricula.forgetCatalogue();
        return outcome;
    }

    private static void ownership(Manuscript manuscript, Importer importer, Faults faults) {
        String owner = manuscript.imprint().organisation();
        if (importer instanceof Importer.Publisher publisher
                && !publisher.actor().organisation().equals(owner)) {
            faults.add(
                    "course.yaml",
                    FaultKind.OWNER_OTHER,
                    Map.of("owner", owner, "organisation", publisher.actor().organisation()));
        }
    }

    private ImportOutcome store(Handle handle, Manuscript manuscript, Importer importer, Faults faults) {
        Instant now = clock.instant();
        Owner owner = versions.claim(handle, manuscript.course(), owner(manuscript, importer), now);
        permit(importer, owner, manuscript);
        String digest = manuscript.imprint().digest();
        Optional<CourseVersionId> known = versions.withDigest(handle, manuscript.course(), digest);
        if (known.isPresent()) {
            return new ImportOutcome.Unchanged(known.get());
        }
        Optional<Actor> actor = actor(importer);
        CourseVersionId id = versions.add(handle, manuscript, new Arrival(now, actor.map(Actor::id)));
        trail.append(
                handle,
                new AuditEntry(
                        actor,
                        "content.course-imported",
                        "course",
                        id.course().value(),
                        Map.of("version", Integer.toString(id.number()), "digest", digest)));
        return new ImportOutcome.Imported(id, digest, faults.warnings());
    }

    private static Owner owner(Manuscript manuscript, Importer importer) {
        return switch (importer) {
            case Importer.Publisher(Actor actor) -> new Owner(actor.organisation(), actor.jurisdiction());
            case Importer.Library() -> new Owner(manuscript.imprint().organisation(), INTERNATIONAL);
        };
    }

    /// The library may renew the courses it brought, and no others.
    private void permit(Importer importer, Owner owner, Manuscript manuscript) {
        switch (importer) {
            case Importer.Publisher(Actor actor) ->
                policy.require(
                        actor,
                        IMPORT_COURSE,
                        org.comity.platform.access.Owner.organisation(owner.organisation(), owner.jurisdiction()));
            case Importer.Library library -> {
                if (!owner.equals(owner(manuscript, library))) {
                    throw new org.comity.platform.access.Forbidden(IMPORT_COURSE);
                }
            }
        }
    }

    private static Optional<Actor> actor(Importer importer) {
        return switch (importer) {
            case Importer.Publisher(Actor actor) -> Optional.of(actor);
            case Importer.Library() -> Optional.empty();
        };
    }
}
