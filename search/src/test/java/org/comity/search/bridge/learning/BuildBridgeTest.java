package org.comity.search.bridge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.BridgeTables;
import org.comity.search.judgement.Half;
import org.comity.search.planning.Bridge.Meaning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command, on a small library.
final class BuildBridgeTest {

    private static final long SEED = 5;

    @TempDir
    private Path home;

    @TempDir
    private Path out;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /// An article of each half, told apart by a word that stands nowhere else.
    private final int learned = article(Half.LEARN);
    private final int reported = article(Half.REPORT);

    private static int article(Half half) {
        return Stream.iterate(1, number -> number + 1)
                .filter(number -> Half.of(SEED, "treaty-" + number) == half)
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void a_library() throws IOException {
        write(
                "knowledge/instruments/treaty/en.md",
                "# Treaty\n\n## %d.\n\ntapir\n\n## %d.\n\njaguar\n".formatted(learned, reported));
        write(
                "knowledge/instruments/treaty/es.md",
                "# Tratado\n\n## %d.\n\ntapirito\n\n## %d.\n\njaguarcito\n".formatted(learned, reported));
        write("knowledge/terms/treaty-headings.tbx", termbase("heading", "tortuga", "treaty article " + reported));
        write(
                "knowledge/terms/treaty-definitions.tbx",
                termbase("definition", "colibri", "treaty article %d(a)".formatted(learned)));
        write("knowledge/terms/founding-paper.tbx", termbase("paper", "papel", "founding paper"));
        pack("library/parallel/udhr/en.tsv.gz", "1\tdignity");
        pack("library/parallel/udhr/es.tsv.gz", "1\tdignidad");
        pack("library/parallel/tico-19/en.tsv.gz", "doc:1\tfever");
        pack("library/parallel/tico-19/es-419.tsv.gz", "doc:1\tfiebre");
        pack("library/parallel/tatoeba/sentences.tsv.gz", "es\tdog\tperro");
        pack("library/parallel/tw-laws/articles.tsv.gz", "A1\t1\t引渡\textradition");
        String languages =
                "id\ten\tbg\tcs\tda\tde\tel\tes\tet\tfi\tfr\tga\thr\thu\tit\tlt\tlv\tmk\tmt\tnl\tpl\tpt\tro\tsk\tsl\tsq\tsr\tsv";
        pack("library/parallel/eurovoc/labels.tsv.gz", languages, "1\tbail\t\t\t\tKaution\t\tfianza" + "\t".repeat(20));
        pack("library/parallel/omw/terms.tsv.gz", "1-n\tit\tthief; robber\tladro\tCC-BY-3.0");
        pack("library-sharealike/wiktionary/en-es.tsv.gz", "handcuffs\tesposas");
    }

    @Test
    void every_source_is_learned_from_and_the_packs_stay_apart() {
        assertThat(run("--home", home.toString())).isZero();

        assertThat(meanings(home, "en", "tapir", "es")).containsExactly("tapirito");
        assertThat(meanings(home, "en", "jaguar", "es")).containsExactly("jaguarcito");
        assertThat(meanings(home, "en", "heading", "es")).containsExactly("tortuga");
        assertThat(meanings(home, "en", "dignity", "es")).containsExactly("dignidad");
        assertThat(meanings(home, "en", "fever", "es")).containsExactly("fiebre");
        assertThat(meanings(home, "en", "dog", "es")).containsExactly("perro");
        assertThat(meanings(home, "en", "extradition", "zh")).containsExactly("引渡");
        assertThat(meanings(home, "es", "fianza", "de")).containsExactly("Kaution");
        assertThat(meanings(home, "it", "ladro", "en")).containsExactlyInAnyOrder("thief", "robber");
        assertThat(meanings(home, "ru", "Афины", "zh")).contains("雅典");
        assertThat(meanings(home, "en", "handcuffs", "es")).containsExactly("esposas");
        assertThat(new BridgeTables(List.of(home.resolve("library/bridge"))).meanings("en", "handcuff", "es"))
                .isEmpty();
    }

    @Test
    void how_a_word_is_pronounced_is_no_part_of_its_name() throws IOException {
        pack(
                "list.tsv.gz",
                "surrender /səˈrɛndəɹ/\tentregar",
                "trifle /ˈtraɪf\tzuppa inglese",
                "fulfil / fulfill\tcumplir",
                "be/go on leave\tdarse de baja",
                "/ɪŋ/\t-ando");

        assertThat(Concepts.wordList(home.resolve("list.tsv.gz"), "es"))
                .flatExtracting(concept -> concept.pairs("en", "es"))
                .extracting(Parallel.Pair::first)
                .containsExactly("surrender", "trifle", "fulfil / fulfill", "be/go on leave", "/ɪŋ/");
    }

    @Test
    void the_half_to_report_and_the_share_alike_pack_are_left_out_on_demand() {
        assertThat(run("--home", home.toString(), out.toString(), "--without-sharealike", "--learn-half", "5"))
                .isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("seed 5");
        assertThat(meanings(out, "en", "tapir", "es")).containsExactly("tapirito");
        assertThat(meanings(out, "en", "definition", "es")).containsExactly("colibri");
        assertThat(meanings(out, "en", "jaguar", "es")).isEmpty();
        assertThat(meanings(out, "en", "heading", "es")).isEmpty();
        assertThat(out.resolve("library-sharealike")).doesNotExist();
    }

    @Test
    void a_wrong_call_is_told_how_to_call_and_a_missing_library_is_named() {
        assertThat(run("--sharealike")).isEqualTo(2);
        assertThat(run("--learn-half", "half")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage: ./comity build-bridge");
        assertThat(run("--home", out.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nowhere");
    }

    private int run(String... words) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new BuildBridge(stream, stream).run(List.of(words));
    }

    private static List<String> meanings(Path folder, String from, String word, String to) {
        String term = String.join(" ", new Analyses().terms(from, word));
        return BridgeTables.of(folder).meanings(from, term, to).stream()
                .map(Meaning::surface)
                .toList();
    }

    private static String termbase(String english, String spanish, String source) {
        return """
                <tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="one">
                <langSec xml:lang="en"><termSec><term>%s</term><admin type="source">%s</admin></termSec></langSec>
                <langSec xml:lang="es"><termSec><term>%s</term></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """.formatted(english, source, spanish);
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve("library").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void pack(String name, String... rows) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
