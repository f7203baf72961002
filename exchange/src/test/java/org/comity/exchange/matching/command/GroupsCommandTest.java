package org.comity.exchange.matching.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.comity.exchange.matching.method.Mechanism;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two officers of the north would come to the ports together, where there are two seats; one of them likes the
/// laboratory better, which has one.
final class GroupsCommandTest {

    private static final String ROUND = """
            {
              "format": "comity-matching-1",
              "policy": {"tolerance": 2, "seed": "spring 2027"},
              "offices": [{"id": "north"}, {"id": "south"}],
              "places": [
                {"id": "laboratory", "office": "south", "capacity": 1},
                {"id": "ports", "office": "south", "capacity": 2},
                {"id": "fjord", "office": "north", "capacity": 2}
              ],
              "officers": [
                {"id": "n1", "office": "north", "acceptable": ["laboratory", "ports"]},
                {"id": "n2", "office": "north", "acceptable": ["laboratory", "ports"]},
                {"id": "n3", "office": "north", "acceptable": ["ports"]},
                {"id": "s1", "office": "south", "acceptable": ["fjord"]}
              ],
              "groups": [{"officers": ["n1", "n2"], "otherwise": "none"}]
            }
            """;

    private record Ended(int code, String out, String err) {}

    @TempDir
    private Path folder;

    private Path round;
    private Path result;

    @BeforeEach
    void write_the_round() throws IOException {
        round = Files.writeString(folder.resolve("round.json"), ROUND);
        result = folder.resolve("result.json");
    }

    @ParameterizedTest
    @EnumSource
    void a_group_is_together_under_every_mechanism_and_the_result_is_verified(Mechanism mechanism) throws IOException {
        Ended matched = run("match", round, "--mechanism", mechanism.key(), "--out", result);

        assertThat(matched.code()).as(matched.err()).isZero();
        String written = Files.readString(result);
        assertThat(placed(written, "n1")).isEqualTo("ports");
        assertThat(placed(written, "n2")).isEqualTo("ports");
        assertThat(written).contains("\"stand\" : \"together\"");
        assertThat(run("verify-match", round, result)).isEqualTo(new Ended(0, "Right.\n", ""));
        assertThat(schema("matching-result.schema.json").validate(written, InputFormat.JSON))
                .isEmpty();
        assertThat(schema("matching-format.schema.json").validate(ROUND, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_result_that_tears_a_group_is_wrong(Mechanism mechanism) throws IOException {
        run("match", round, "--mechanism", mechanism.key(), "--out", result);
        String torn =
                Files.readString(result).replaceFirst("(?s)(\"officer\" : \"n2\",\\s*\"place\" : )\"ports\"", "$1null");
        Files.writeString(result, torn);

        assertThat(run("verify-match", round, result).out()).contains("Officer 'n2' is not where her group is");
    }

    @ParameterizedTest
    @EnumSource
    void a_group_that_no_place_takes_is_out_or_apart_as_it_wished(Mechanism mechanism) throws IOException {
        Files.writeString(round, ROUND.replace("[\"n1\", \"n2\"]", "[\"n1\", \"n2\", \"n3\"]"));
        run("match", round, "--mechanism", mechanism.key(), "--out", result);
        String out = Files.readString(result);
        assertThat(out).contains("\"stand\" : \"out\"");
        for (String officer : new String[] {"n1", "n2", "n3"}) {
            assertThat(placed(out, officer)).isEqualTo("null");
        }
        assertThat(run("verify-match", round, result).out()).isEqualTo("Right.\n");

        Files.writeString(round, Files.readString(round).replace("none", "apart"));
        run("match", round, "--mechanism", mechanism.key(), "--out", result);
        String apart = Files.readString(result);
        assertThat(apart).contains("\"stand\" : \"apart\"");
        assertThat(placed(apart, "n1") + placed(apart, "n2") + placed(apart, "n3"))
                .isNotEqualTo("nullnullnull");
        assertThat(run("verify-match", round, result).out()).isEqualTo("Right.\n");
    }

    @Test
    void why_an_officer_is_not_where_her_group_is_not_is_said() throws IOException {
        assertThat(run("why-match", round, "n1").out())
                .contains("laboratory: it had not seats enough left for her group")
                .contains("ports: she has it");
        Files.writeString(round, ROUND.replace("[\"n1\", \"n2\"]", "[\"n1\", \"n2\", \"n3\"]"));
        assertThat(run("why-match", round, "n1").out())
                .contains("laboratory: not all of her group could go there")
                .contains("ports: it had not seats enough left for her group")
                .contains("Her group comes together or not at all");
    }

    /// Where an officer is, by the text.
    private static String placed(String result, String officer) {
        String rest = result.substring(result.indexOf("\"officer\" : \"" + officer + "\""));
        return rest.substring(rest.indexOf("\"place\" : ") + 10, rest.indexOf('}'))
                .replace("\"", "")
                .strip();
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", name)), InputFormat.JSON);
    }

    private static Ended run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new RoundCommand(
                        () -> 0,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(Arrays.stream(words).map(Object::toString).toList());
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
