package org.comity.exchange.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.method.OneToOne;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Exchange;
import org.comity.exchange.matching.swaps.Swaps;
import org.junit.jupiter.api.Test;

/// What docs/matching-format.md shows is what the reader takes.
final class DocumentedFormatTest {

    private static final Path DOCS = Path.of("..", "docs");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    @Test
    void the_examples_are_read_and_keep_to_the_schema() throws IOException {
        List<String> rounds = examples().stream()
                .filter(each -> each.contains("\"" + MatchingFile.FORMAT + "\""))
                .toList();
        Schema schema = schema();

        assertThat(rounds).hasSize(3);
        for (String round : rounds) {
            assertThat(read(round)).isInstanceOf(Reading.Read.class);
            assertThat(schema.validate(round, InputFormat.JSON)).isEmpty();
            String other = round.replace("\"capacity\"", "\"room\"");
            assertThat(read(other)).isInstanceOf(Reading.Refused.class);
            assertThat(schema.validate(other, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void reader_and_schema_refuse_the_same_lists_of_courses() throws IOException {
        String round = examples().get(1);
        String courses = "[\"evidence-basics\"]";
        assertThat(round.split(Pattern.quote(courses), -1))
                .as("of a place and of an officer")
                .hasSize(3);
        int officer = round.lastIndexOf(courses);
        for (String bad :
                List.of("\"evidence-basics\"", "[\"evidence-basics\", \"evidence-basics\"]", "[7]", "[\"\"]")) {
            String ofPlace = round.replaceFirst(Pattern.quote(courses), bad);
            String ofOfficer = round.substring(0, officer) + bad + round.substring(officer + courses.length());
            for (String wrong : List.of(ofPlace, ofOfficer)) {
                assertThat(read(wrong)).as(bad).isInstanceOf(Reading.Refused.class);
                assertThat(schema().validate(wrong, InputFormat.JSON)).as(bad).isNotEmpty();
            }
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("matching-format.schema.json")), InputFormat.JSON);
    }

    @Test
    void the_example_of_a_result_is_that_of_the_round_before_it() throws IOException {
        List<String> examples = examples();
        Instance round = value(read(examples.get(1)));

        Claim claim = value(
                ClaimReader.read(new ByteArrayInputStream(examples.get(2).getBytes(StandardCharsets.UTF_8)), round));

        assertThat(claim.mechanism()).isEqualTo("2s-ttc");
        assertThat(claim.matching().place()).containsExactly(0, 1);
        for (TierValue worth : TierValue.of(round, claim.matching())) {
            assertThat(claim.tiers().get(worth.tier().key()))
                    .as(worth.tier().key())
                    .isEqualTo(worth.value());
        }
    }

    @Test
    void the_example_of_a_pool_is_three_pairs_who_go_round() throws IOException {
        Instance pool = value(read(examples().getLast()));

        assertThat(OneToOne.match(pool, Aims.threeWays(Aims.Order.PLACEMENTS)))
                .isInstanceOfSatisfying(
                        Swaps.Found.class,
                        found -> assertThat(found.exchanges())
                                .containsExactly(new Exchange(List.of(0, 1, 2), List.of(1, 2, 0))));
    }

    private static List<String> examples() throws IOException {
        String text = Files.readString(DOCS.resolve("matching-format.md"));
        return EXAMPLE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Reading<Instance> read(String text) throws IOException {
        return MatchingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> value;
            case Reading.Refused<T> refused -> throw new AssertionError(refused.toString());
        };
    }
}
