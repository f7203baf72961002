package org.comity.exchange.matching.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comity.exchange.matching.method.Mechanism;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RoundCommandTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    private static final Schema SCHEMA = schema();

    @TempDir
    private Path folder;

    private final AtomicLong clock = new AtomicLong();
    private Path lists;
    private Path qualities;
    private Path result;
    private Path documented;
    private Path proven;

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("..", "docs", "matching-result.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void write_the_examples_of_the_documents() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "matching-format.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        lists = Files.writeString(folder.resolve("lists.json"), examples.get(0));
        qualities = Files.writeString(folder.resolve("qualities.json"), examples.get(1));
        documented = Files.writeString(folder.resolve("documented.json"), examples.get(2));
        proven = Files.writeString(folder.resolve("proven.json"), examples.get(3));
        result = folder.resolve("result.json");
    }

    @ParameterizedTest
    @EnumSource
    void a_round_is_matched_and_its_result_verified(Mechanism mechanism) throws IOException {
        for (Path round : List.of(lists, qualities)) {
            Ended matched = run("match", round, "--mechanism", mechanism.key(), "--out", result);
            Ended verified = run("verify-match", round, result);

            assertThat(matched.code()).as(matched.err()).isZero();
            assertThat(matched.out()).isEmpty();
            assertThat(verified).isEqualTo(new Ended(0, "Right.\n", ""));
            assertThat(SCHEMA.validate(Files.readString(result), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_round_gives_the_same_bytes_but_for_the_seconds(Mechanism mechanism) {
        String one = run("match", lists, "--mechanism", mechanism.key()).out();
        clock.set(7_000_000_000L);
        String other = run("match", lists, "--mechanism", mechanism.key()).out();

        assertThat(withoutSeconds(one)).isEqualTo(withoutSeconds(other)).isNotEqualTo(one);
    }

    private static String withoutSeconds(String result) {
        return result.replaceFirst("\"cpuSeconds\" : [0-9.]+", "");
    }

    @Test
    void the_result_in_the_documents_is_right() throws IOException {
        assertThat(run("verify-match", qualities, documented)).isEqualTo(new Ended(0, "Right.\n", ""));

        assertThat(run("match", qualities, "--mechanism", "2s-ttc", "--out", result)
                        .code())
                .isZero();
        assertThat(withoutSpaces(Files.readString(result))).isEqualTo(withoutSpaces(Files.readString(documented)));
        assertThat(run("verify-match", lists, proven)).isEqualTo(new Ended(0, "Right.\n", ""));
        run("match", lists, "--out", result);
        assertThat(withoutSpaces(Files.readString(result))).isEqualTo(withoutSpaces(Files.readString(proven)));
        assertThat(SCHEMA.validate(Files.readString(proven), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(Files.readString(documented), InputFormat.JSON))
                .isEmpty();
    }

    private static String withoutSpaces(String json) {
        return json.replaceFirst("\"cpuSeconds\" ?: [0-9.]+", "").replaceAll("\\s", "");
    }

    @Test
    void a_result_that_was_changed_is_wrong() throws IOException {
        run("match", qualities, "--mechanism", "2s-ttc", "--out", result);
        String right = Files.readString(result);
        Path changed = folder.resolve("changed.json");

        Files.writeString(changed, right.replaceFirst("\"place\" : \"nairobi-wildlife\"", "\"place\" : null"));
        assertThat(run("verify-match", qualities, changed).out()).startsWith("Wrong: ");
        Files.writeString(changed, right.replaceFirst("\"value\" : \\[ ", "\"value\" : [ 1"));
        assertThat(run("verify-match", qualities, changed).out()).contains("The tier placements is worth");
        Files.writeString(changed, right.replaceFirst("2s-ttc", "swaps"));
        assertThat(run("verify-match", qualities, changed).out()).contains("search");
        Files.writeString(changed, right.replaceFirst("2s-ttc", "drawing lots"));
        assertThat(run("verify-match", qualities, changed).out()).contains("There is no mechanism");
    }

    @Test
    void a_certificate_that_does_not_prove_the_matching_is_refused() throws IOException {
        run("match", qualities, "--mechanism", "balanced", "--out", result);
        String right = Files.readString(result);
        int begin = right.indexOf("\"certificate\"");
        String before = right.substring(0, begin);
        String certificate = right.substring(begin);

        assertThat(run("verify-match", qualities, result)).isEqualTo(new Ended(0, "Right.\n", ""));
        refused(before + certificate.replaceFirst("(?s)\\[.*\\]", "[]"));
        refused(before + certificate.replaceFirst("\"prices\" : \\[ ", "\"prices\" : [ 9"));
        refused(before + certificate.replaceFirst("\"prices\" : \\[ ", "\"prices\" : [ 0, "));
        refused(before + certificate.replaceFirst("\"value\" : ", "\"value\" : 1"));
        refused(before + certificate.replaceFirst("\"tier\" : \"placements\"", "\"tier\" : \"fit\""));
    }

    /// As a matching that keeps the rules, and is worth what it says, but without a proof: matching again would
    /// not notice.
    private void refused(String changed) throws IOException {
        Path file = Files.writeString(folder.resolve("changed.json"), changed);
        Ended ended = run("verify-match", qualities, file);
        assertThat(ended.out()).as(changed).startsWith("Wrong: ");
        assertThat(ended.code()).isOne();
    }

    @Test
    void why_an_officer_has_no_place_is_said_with_counts_and_without_names() {
        Ended why = run("why-match", lists, "s2");

        assertThat(why.code()).isZero();
        assertThat(why.out())
                .contains(
                        "north-cyber: no matching within the capacities and bands has her there (1 of 1 seats taken, 0 by")
                .contains("south-ports: excluded by being of her own office")
                .contains("No change of hers")
                .doesNotContain("s1");
        assertThat(run("why-match", lists, "nobody").code()).isEqualTo(2);
    }

    @Test
    void a_round_that_names_its_mechanism_is_matched_by_it_and_no_other_result_is_its_own() throws IOException {
        Files.writeString(
                lists,
                Files.readString(lists)
                        .replace("\"tolerance\"", "\"mechanism\": \"swaps\", \"ways\": 3, \"tolerance\""));

        assertThat(run("match", lists, "--out", result).code()).isZero();
        assertThat(Files.readString(result)).contains("\"mechanism\" : \"swaps\"", "\"ways\" : 3", "\"robust\"");
        assertThat(run("verify-match", lists, result)).isEqualTo(new Ended(0, "Right.\n", ""));
        for (List<String> other : List.of(
                List.of("--mechanism", "balanced"),
                List.of("--mechanism", "deferred-acceptance"),
                List.of("--ways", "2"),
                List.of("--order", "placements"),
                List.of("--steps", "1000"))) {
            run("match", lists, other.getFirst(), other.getLast(), "--out", result);
            assertThat(run("verify-match", lists, result).out())
                    .as(other.toString())
                    .startsWith("Wrong: The round is matched by swaps --ways 3 --order robust");
        }
        assertThat(run("why-match", lists, "s2").code()).isOne();
        assertThat(run("why-match", lists, "s2").err()).contains("this round is matched by swaps");
    }

    @Test
    void a_result_of_another_round_is_a_fault() {
        run("match", lists, "--out", result);

        assertThat(run("verify-match", qualities, result).code()).isEqualTo(2);
    }

    @Test
    void a_file_with_faults_ends_with_2_and_names_them() throws IOException {
        Files.writeString(lists, Files.readString(lists).replace("\"tolerance\": 2", "\"tolerance\": -2"));

        Ended ended = run("match", lists, "--out", result);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("$.policy.tolerance: ").endsWith("1 fault; nothing was done.\n");
        assertThat(result).doesNotExist();
    }

    @Test
    void a_wrong_call_ends_with_2_and_a_missing_file_with_1() {
        assertThat(run("match").code()).isEqualTo(2);
        assertThat(run("match", lists, "--mechanism", "lots").err()).contains("deferred-acceptance");
        assertThat(run("match", lists, "--ways", "4").code()).isEqualTo(2);
        assertThat(run("verify-match", lists).code()).isEqualTo(2);
        assertThat(run("divine").code()).isEqualTo(2);
        assertThat(run("match", folder.resolve("nothing.json")).code()).isOne();
    }

    private Ended run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new RoundCommand(
                        () -> clock.getAndAccumulate(1_000_000, (now, more) -> now * 2 + more),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(Arrays.stream(words).map(Object::toString).toList());
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
