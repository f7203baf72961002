package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What fits on a few screens can be understood. The limits are those of ARCHITECTURE.md.
final class SizeTest {

    private static final int FILE_LIMIT = 400;
    private static final int FILE_P90 = 180;
    private static final int METHOD_LIMIT = 50;
    private static final int PACKAGE_LIMIT = 20;

    /// One level of a method's body in the formatter's output: four spaces, a closing brace.
    private static final Pattern METHOD =
            Pattern.compile("(?m)^    (?! )(?!/)[^\\n;=]*\\([^;{}]*\\)[^;{}]*\\{\\n(.*?)^    }$", Pattern.DOTALL);

    private static final List<Path> FILES = Sources.in("src/main/java", ".java");

    @Test
    void no_file_is_longer_than_a_reader_s_patience() {
        assertThat(FILES)
                .allSatisfy(
                        file -> assertThat(lines(file)).as(Sources.name(file)).isLessThanOrEqualTo(FILE_LIMIT));
    }

    @Test
    void nine_files_of_ten_are_short() {
        List<Long> sorted = FILES.stream().map(SizeTest::lines).sorted().toList();

        assertThat(sorted.get(sorted.size() * 9 / 10)).isLessThanOrEqualTo(FILE_P90);
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : FILES) {
            Matcher method = METHOD.matcher(Sources.read(file));
            while (method.find()) {
                long length = method.group(1).lines().count();
                if (length > METHOD_LIMIT) {
                    tooLong.add(Sources.name(file) + ": "
                            + method.group().lines().findFirst().orElse(""));
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_package_is_a_dumping_ground() {
        Map<Path, Long> sizes = FILES.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(sizes)
                .allSatisfy((folder, types) ->
                        assertThat(types).as(Sources.name(folder)).isLessThanOrEqualTo(PACKAGE_LIMIT));
    }

    private static long lines(Path file) {
        return Sources.read(file).lines().count();
    }
}
