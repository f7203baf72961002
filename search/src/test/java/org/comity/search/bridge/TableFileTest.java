package org.comity.search.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.comity.search.planning.Bridge.Meaning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables as files.
final class TableFileTest {

    private static final Table TABLE = SmallTables.table(
            "en", "zh", "theft=盗窃 0.81", "steal=盗窃 0.25", "steal=偷 0.64", "traffick_person=贩运_人口 1", "𐐀=偷 0.04");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("en-zh.gz");
        TableFile.write(TABLE, file);
    }

    @Test
    void a_table_is_read_as_it_was_written() throws IOException {
        Table read = TableFile.read(file);

        assertThat(read.first()).isEqualTo("en");
        assertThat(read.second()).isEqualTo("zh");
        assertThat(read.size()).isEqualTo(7);
        assertThat(read.meanings("zh", "盗窃", 8)).extracting(Meaning::term).containsExactly("theft", "steal");
        assertThat(read.meanings("en", "steal", 8)).extracting(Meaning::surface).containsExactly("偷", "盗窃");
        assertThat(read.meanings("en", "steal", 8).getFirst().weight()).isCloseTo(0.64, within(0.005));
        assertThat(read.meanings("en", "traffick person", 8))
                .extracting(Meaning::term)
                .containsExactly("贩运 人口");
        assertThat(read.meanings("en", "𐐀", 8)).extracting(Meaning::term).containsExactly("偷");
        assertThat(read.meanings("en", "thef", 8)).isEmpty();
    }

    @Test
    void the_same_table_gives_the_same_bytes() throws IOException {
        Path again = folder.resolve("again.gz");

        TableFile.write(TableFile.read(file), again);

        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void a_table_that_was_cut_off_is_refused_in_words() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> TableFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("en-zh.gz")
                .hasMessageContaining("cut off");
    }

    @Test
    void any_byte_that_changed_is_noticed() throws IOException {
        byte[] bytes = unpacked();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) 0x80;
            pack(changed);
            try {
                // a change that still makes sense is another table; the packed file itself has a checksum
                assertThat(TableFile.read(file).size()).isEqualTo(TABLE.size());
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("en-zh.gz");
            }
        }
        byte[] packed = Files.readAllBytes(file);
        packed[packed.length / 2] ^= 0x55;
        Files.write(file, packed);

        assertThatThrownBy(() -> TableFile.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_of_another_sort_or_version_is_refused_in_words() throws IOException {
        byte[] newer = unpacked();
        newer[4]++;
        pack(newer);
        assertThatThrownBy(() -> TableFile.read(file)).hasMessageContaining("version 2");

        pack("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> TableFile.read(file)).hasMessageContaining("no translation table");

        Files.writeString(file, "not even packed");
        assertThatThrownBy(() -> TableFile.read(file)).hasMessageContaining("no translation table");
    }

    private byte[] unpacked() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private void pack(byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }
}
