package org.comity.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comity.content.fault.Faults;
import org.comity.content.files.CourseFiles;
import org.comity.content.files.FolderReader;
import org.comity.content.format.CourseReader;
import org.comity.content.manuscript.Manuscript;
import org.comity.content.sample.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every course that Comity is installed with can be imported, and is complete in every language it claims.
final class StarterLibraryTest {

    static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "library", "courses"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_course_of_the_library_is_valid(Path folder) {
        Faults faults = new Faults();
        CourseFiles files = FolderReader.read(folder, faults);
        Manuscript course = CourseReader.read(files, faults)
                .orElseThrow(() -> new AssertionError(folder + ": " + Report.of(faults)));

        assertThat(course.course().value()).isEqualTo(folder.getFileName().toString());
        assertThat(course.translations()).containsKeys("en", "zh-Hant");
        assertThat(course.translations().values())
                .allSatisfy(translation -> assertThat(translation.size())
                        .isEqualTo(course.outline().size()));
        assertThat(Arrays.asList(
                        course.imprint().organisation(), course.imprint().licence()))
                .containsExactly("comity", "Apache-2.0");
    }
}
