package org.comity.content;

import java.io.InputStream;
import java.nio.file.Path;
import org.comity.platform.access.Actor;

/// Takes courses in: the whole course as a new version, or nothing and the list of all faults
/// (docs/course-format.md). The same content twice changes nothing. Safe to call concurrently, also for the same
/// course.
public interface CourseImport {

    /// On whose behalf.
    sealed interface Importer {

        /// A person who publishes for her organisation.
        record Publisher(Actor actor) implements Importer {}

        /// The server itself, which takes in the library it was installed with. Courses then belong to the
        /// organisation that they name, with jurisdiction `INT`.
        record Library() implements Importer {}
    }

    /// Imports a course folder.
    ///
    /// @throws org.comity.platform.access.Forbidden when the importer may not publish this course
    /// @throws java.io.UncheckedIOException when the folder cannot be read
    ImportOutcome importFolder(Path folder, Importer importer);

    /// Imports a ZIP archive, which may be hostile. Reads the stream to its end or its limit and does not close it.
    ///
    /// @throws org.comity.platform.access.Forbidden when the importer may not publish this course
    /// @throws java.io.UncheckedIOException when the stream fails
    ImportOutcome importArchive(InputStream archive, Importer importer);
}
