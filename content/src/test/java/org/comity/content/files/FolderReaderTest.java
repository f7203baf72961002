package org.comity.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.content.fault.Faults;
import org.comity.content.sample.Report;
import org.comity.content.sample.SampleCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderReaderTest {

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    @Test
    void a_link_is_refused_and_not_followed() throws IOException {
        SampleCourse.valid().into(folder);
        Path secret = Files.writeString(folder.resolveSibling(folder.getFileName() + "-secret.md"), "secret");
        Files.createSymbolicLink(folder.resolve("en/secret.md"), secret);
        Files.createSymbolicLink(folder.resolve("fr"), folder.resolve("en"));

        CourseFiles files = FolderReader.read(folder, faults);

        assertThat(Report.of(faults)).containsExactly("en/secret.md:0 link", "fr:0 link");
        assertThat(files.paths()).noneMatch(path -> path.contains("secret") || path.startsWith("fr"));
    }

    @Test
    void too_many_files_are_refused() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        for (int i = 0; i < 1005; i++) {
            Files.writeString(folder.resolve("en/l" + i + ".md"), "x");
        }

        FolderReader.read(folder, faults);

        assertThat(Report.of(faults)).containsExactly(":0 too-many-files");
    }

    @Test
    void the_digest_depends_on_names_and_contents_and_on_nothing_else() {
        String digest =
                FolderReader.read(SampleCourse.valid().into(folder), faults).digest();

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(read(SampleCourse.valid())).isEqualTo(digest);
        assertThat(read(SampleCourse.valid().appending("en/first.md", "."))).isNotEqualTo(digest);
        assertThat(read(SampleCourse.valid().with("zh-Hant/figures/map.svg", SampleCourse.SVG)))
                .isNotEqualTo(digest);
    }

    private String read(SampleCourse course) {
        try {
            return FolderReader.read(course.into(Files.createTempDirectory(folder.getParent(), "copy")), faults)
                    .digest();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
