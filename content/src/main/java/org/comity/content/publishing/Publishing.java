package org.comity.content.publishing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.comity.content.CourseImport;
import org.comity.content.CourseImport.Importer;
import org.comity.content.ImportOutcome;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.RandomId;

/// What publishers do: upload, read the report, look at what their organisation has. An archive is unpacked in
/// memory, so only a few are taken at the same time.
@Singleton
public final class Publishing {

    /// The permission to read the report on one's own upload.
    public static final String READ_REPORT = "content.read-import-report";

    private static final int AT_THE_SAME_TIME = 2;

    private final CourseImport courses;
    private final PostgresPublications publications;
    private final AccessPolicy policy;
    private final SecureRandom random;
    private final Semaphore places = new Semaphore(AT_THE_SAME_TIME);

    @Inject
    public Publishing(
            CourseImport courses, PostgresPublications publications, AccessPolicy policy, SecureRandom random) {
        this.courses = courses;
        this.publications = publications;
        this.policy = policy;
        this.random = random;
    }

    /// The courses of the publisher's organisation.
    List<OwnCourse> courses(Actor actor) {
        return publications.courses(actor.organisation(), actor.jurisdiction());
    }

    /// Imports an archive; empty when too many are being imported at this moment.
    Optional<ImportOutcome> take(InputStream archive, Actor actor) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(courses.importArchive(archive, new Importer.Publisher(actor)));
        } finally {
            places.release();
        }
    }

    /// Keeps the report on an upload and returns its id.
    UUID keep(ImportOutcome outcome, Actor actor) {
        UUID id = RandomId.from(random);
        publications.keep(id, ImportReport.of(outcome), actor);
        return id;
    }

    /// A report; empty when there is none of that id, or no longer.
    ///
    /// @throws org.comity.platform.access.Forbidden when it is another person's
    Optional<ImportReport> report(UUID id, Actor actor) {
        return publications.report(id).map(kept -> {
            policy.require(actor, READ_REPORT, kept.owner());
            return kept.report();
        });
    }
}
