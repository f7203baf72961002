package org.comity.content.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comity.content.fault.Faults;
import org.comity.content.files.Zip.Entry;
import org.comity.content.sample.Report;
import org.comity.content.sample.SampleCourse;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives as an attacker would make them.
final class ArchiveReaderTest {

    private static final Entry COURSE = Entry.of("course.yaml", "format: 1\n");

    private final Faults faults = new Faults();

    private CourseFiles read(byte[] archive) {
        try {
            return ArchiveReader.read(new ByteArrayInputStream(archive), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> faultsOf(Entry... entries) {
        read(Zip.of(entries));
        return Report.of(faults);
    }

    @Test
    void the_files_of_an_honest_archive_come_in() {
        CourseFiles files = read(Zip.of(COURSE, Entry.of("en/first.md", "# A {#a}\n")));

        assertThat(Report.of(faults)).isEmpty();
        assertThat(files.paths()).containsExactly("course.yaml", "en/first.md");
        assertThat(files.text("en/first.md")).contains("# A {#a}\n");
    }

    @Test
    void a_single_folder_at_the_top_is_the_course() {
        assertThat(read(SampleCourse.valid().zip("some folder/")).digest())
                .isEqualTo(read(SampleCourse.valid().zip("")).digest());
        assertThat(Report.of(faults)).isEmpty();
    }

    @Test
    void what_macos_and_windows_leave_behind_is_ignored() {
        CourseFiles files = read(Zip.of(
                Entry.of("c/course.yaml", "x"),
                Entry.of("__MACOSX/c/._course.yaml", "x"),
                Entry.of("c/.DS_Store", "x"),
                Entry.of("c/en/Thumbs.db", "x")));

        assertThat(Report.of(faults)).isEmpty();
        assertThat(files.paths()).containsExactly("course.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../course.yaml",
                "en/../../course.yaml",
                "/course.yaml",
                "//server/share",
                "en\\first.md",
                "..\\first.md",
                "C:/course.yaml",
                "C:course.yaml",
                "en//first.md",
                "./course.yaml",
                "en/.",
                "en/fir\u0000st.md",
                "en/first.md\u0000.svg",
                "en/fir\nst.md"
            })
    void a_name_that_leaves_the_folder_is_refused(String name) {
        assertThat(faultsOf(COURSE, Entry.of(name, "x")))
                .singleElement()
                .asString()
                .endsWith(":0 name-unsafe");
    }

    @Test
    void a_name_that_is_not_utf8_is_refused() {
        byte[] name = {'e', 'n', '/', (byte) 0xFF, (byte) 0xFE};

        assertThat(faultsOf(COURSE, Entry.of(name, new byte[] {1})))
                .singleElement()
                .asString()
                .endsWith("name-unsafe");
    }

    @Test
    void a_very_long_name_is_refused_and_not_repeated_in_full() {
        assertThat(faultsOf(COURSE, Entry.of("en/" + "a".repeat(60_000) + ".md", "x")))
                .singleElement()
                .asString()
                .hasSizeLessThan(200);
    }

    @Test
    void names_that_differ_in_case_only_are_refused() {
        assertThat(faultsOf(COURSE, Entry.of("en/first.md", "x"), Entry.of("en/FIRST.md", "x")))
                .contains("en/FIRST.md:0 name-twice");
    }

    @Test
    void a_name_twice_is_refused() {
        assertThat(faultsOf(COURSE, Entry.of("en/first.md", "a"), Entry.of("en/first.md", "b")))
                .containsExactly("en/first.md:0 name-twice");
    }

    @Test
    void links_and_devices_are_refused() {
        assertThat(faultsOf(
                        COURSE,
                        Entry.of("en/first.md", "/etc/passwd").withMode(0120777),
                        Entry.of("en/second.md", "").withMode(0020666)))
                .containsExactly("en/first.md:0 link", "en/second.md:0 link");
    }

    @Test
    void encrypted_entries_are_refused() {
        assertThat(faultsOf(COURSE, Entry.of("en/first.md", "x").withFlags(0x801)))
                .containsExactly("en/first.md:0 encrypted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 12, 14, 93, 95, 99})
    void other_compression_methods_are_refused(int method) {
        assertThat(faultsOf(COURSE, Entry.of("en/first.md", "x").withMethod(method)))
                .containsExactly("en/first.md:0 file-damaged");
    }

    @Test
    void an_entry_that_expands_more_than_a_hundredfold_is_refused() {
        assertThat(faultsOf(COURSE, Entry.of("en/first.md", " ".repeat(900_000))))
                .containsExactly("en/first.md:0 expands-too-much");
    }

    @Test
    void a_bomb_that_declares_a_small_size_is_refused() {
        assertThat(faultsOf(
                        COURSE, Entry.of("en/first.md", " ".repeat(50_000_000)).declaring(10)))
                .containsExactly("en/first.md:0 file-too-large");
    }

    @Test
    void a_text_above_its_limit_is_refused_whatever_it_declares() {
        byte[] noise = noise((1 << 20) + 1);

        assertThat(faultsOf(
                        COURSE,
                        Entry.of("en/first.md".getBytes(StandardCharsets.US_ASCII), noise)
                                .declaring(5)))
                .containsExactly("en/first.md:0 file-too-large");
    }

    @Test
    void a_stored_entry_above_its_limit_is_refused() {
        byte[] noise = noise((4 << 20) + 1);
        Entry picture = Entry.of("figures/a.png".getBytes(StandardCharsets.US_ASCII), noise)
                .withPacked(noise)
                .withMethod(0);

        assertThat(faultsOf(COURSE, picture)).containsExactly("figures/a.png:0 file-too-large");
    }

    @Test
    void all_files_together_above_the_limit_are_refused() {
        byte[] zeros = new byte[4 << 20];
        byte[] some = noise(45_000);
        System.arraycopy(some, 0, zeros, 0, some.length);
        Entry[] entries = java.util.stream.IntStream.range(0, 18)
                .mapToObj(i -> Entry.of(("figures/p" + i + ".png").getBytes(StandardCharsets.US_ASCII), zeros))
                .toArray(Entry[]::new);
        entries[0] = COURSE;

        assertThat(faultsOf(entries)).containsExactly(":0 course-too-large");
    }

    @Test
    void an_archive_above_the_limit_is_refused_without_reading_on() {
        read(new byte[(32 << 20) + 1]);

        assertThat(Report.of(faults)).containsExactly(":0 archive-too-large");
    }

    @Test
    void too_many_files_are_refused() {
        Entry[] entries = java.util.stream.IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> Entry.of("en/l" + i + ".md", "x"))
                .toArray(Entry[]::new);

        assertThat(faultsOf(entries)).contains(":0 too-many-files");
    }

    @Test
    void too_many_entries_are_refused_even_when_they_are_folders() {
        Entry[] entries = java.util.stream.IntStream.rangeClosed(0, 4000)
                .mapToObj(i -> Entry.of("d" + i + "/", ""))
                .toArray(Entry[]::new);

        assertThat(faultsOf(entries)).containsExactly(":0 too-many-files");
    }

    @Test
    void too_deep_a_folder_is_refused() {
        assertThat(faultsOf(COURSE, Entry.of("a/b/c/d/e/f.md", "x"))).containsExactly("a/b/c/d/e/f.md:0 too-deep");
    }

    @Test
    void overlapping_entries_are_refused() {
        Entry kernel = Entry.of("en/a.md", "x".repeat(1000));
        Zip zip = new Zip();
        zip.add(kernel, kernel.name());
        zip.directory(kernel, 0);

        read(zip.bytes());

        assertThat(Report.of(faults)).containsExactly(":0 archive-unreadable");
    }

    @Test
    void an_entry_with_two_names_is_refused() {
        read(new Zip()
                .add(COURSE, "other.yaml!".getBytes(StandardCharsets.US_ASCII))
                .bytes());

        assertThat(Report.of(faults)).containsExactly(":0 archive-unreadable");
    }

    @Test
    void a_wrong_checksum_size_or_stream_is_noticed() {
        Entry good = Entry.of("en/first.md", "some text");

        assertThat(faultsOf(
                        COURSE,
                        good.withCrc(1),
                        Entry.of("en/second.md", "some text").declaring(3),
                        Entry.of("en/third.md", "some text").withPacked(new byte[] {1, 2, 3}),
                        Entry.of("en/fourth.md", "some text").withPacked(new byte[0])))
                .containsExactly(
                        "en/first.md:0 file-damaged",
                        "en/fourth.md:0 file-damaged",
                        "en/second.md:0 file-damaged",
                        "en/third.md:0 file-damaged");
    }

    @Test
    void one_bad_entry_does_not_hide_another() {
        assertThat(faultsOf(COURSE, Entry.of("../x", "x"), Entry.of("notes.txt", "x"), Entry.of("en/a.md", "\u0001")))
                .contains("../x:0 name-unsafe", "notes.txt:0 file-unknown", "en/a.md:1 control-character");
    }

    @Test
    void what_is_no_archive_is_refused() {
        for (byte[] archive : List.of(new byte[0], "PK".getBytes(StandardCharsets.US_ASCII), noise(1000))) {
            Faults own = new Faults();
            try {
                ArchiveReader.read(new ByteArrayInputStream(archive), own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(Report.of(own)).containsExactly(":0 archive-unreadable");
        }
    }

    @Test
    void a_directory_that_lies_about_itself_is_refused() {
        byte[] archive = Zip.of(COURSE);
        for (int field : new int[] {8, 10, 12, 16}) {
            byte[] lying = archive.clone();
            ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putShort(lying.length - 22 + field, (short) 0x7FFF);
            Faults own = new Faults();
            try {
                ArchiveReader.read(new ByteArrayInputStream(lying), own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(Report.of(own)).as("field " + field).containsExactly(":0 archive-unreadable");
        }
    }

    /// Whatever bytes come: no exception, nothing outside the known paths. The seed is in the test's name when it
    /// fails.
    @RepeatedTest(300)
    void a_damaged_archive_never_breaks_the_reader(org.junit.jupiter.api.RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] archive = SampleCourse.valid().zip("");
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            // the directory at the end is where most harm can be done
            int from = random.nextBoolean() ? archive.length / 2 : 0;
            archive[from + random.nextInt(archive.length - from)] = (byte) random.nextInt(256);
        }

        CourseFiles files =
                read(random.nextInt(4) == 0 ? Arrays.copyOf(archive, random.nextInt(archive.length)) : archive);

        assertThat(files.paths())
                .allSatisfy(path -> assertThat(CoursePath.of(path)).isPresent());
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
