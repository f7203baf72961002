package org.comity.exchange.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.exchange.matching.document.Fault;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatchingFileTest {

    private static final String ROUND = """
            {"format": "comity-matching-1",
             "policy": {"tolerance": 2, "seed": "s"},
             "offices": [{"id": "a", "balance": -2, "excused": true}, {"id": "b"}],
             "places": [{"id": "p", "office": "a", "capacity": 1, "priorities": ["y", ["x"]]},
                        {"id": "q", "office": "a", "capacity": 2}],
             "officers": [{"id": "x", "office": "b", "acceptable": [["q"], "p"], "announced": "p", "fixed": true},
                          {"id": "y", "office": "b", "accepts": "all"},
                          {"id": "z", "office": "a", "accepts": "all"}]}
            """;

    @Test
    void a_round_is_read() throws IOException {
        Instance round = read(ROUND);

        assertThat(round.policy()).isEqualTo(Policy.usual(2, "s"));
        assertThat(round.offices().getFirst().balance()).isEqualTo(-2);
        assertThat(round.offices().getFirst().excused()).isTrue();
        assertThat(round.announced()).containsExactly(0, -1, -1);
        assertThat(round.fixed()).containsExactly(true, false, false);
        assertThat(pairs(round))
                .containsExactly(
                        "x p rank 2 priority 2",
                        "x q rank 1 priority 1",
                        "y p rank 1 priority 1",
                        "y q rank 1 priority 1");
    }

    @Test
    void who_meets_more_of_the_criteria_comes_first() throws IOException {
        String meets = ROUND.replace(
                "\"priorities\": [\"y\", [\"x\"]]",
                "\"meets\": [{\"criteria\": [2, 3], \"officers\": [\"x\"]}, {\"officers\": [\"z\"], \"criteria\": [1]}]");
        assertThat(pairs(read(meets)))
                .containsExactly(
                        "x p rank 2 priority 20",
                        "x q rank 1 priority 1",
                        "y p rank 1 priority 32",
                        "y q rank 1 priority 1");
        assertThat(faults(meets.replace("[\"z\"]", "[\"w\"]")))
                .extracting(Fault::path)
                .containsExactly("$.places[0].meets");
        assertThat(faults(meets.replace("[\"z\"]", "[\"x\"]")))
                .extracting(Fault::path)
                .containsExactly("$.places[0].meets");
        assertThat(faults(meets.replace("[1]", "[]")))
                .extracting(Fault::path)
                .containsExactly("$.places[0].meets[1].criteria");
        assertThat(faults(meets.replace("[1]", "[6]")))
                .extracting(Fault::path)
                .containsExactly("$.places[0].meets[1].criteria[0]");
        assertThat(faults(meets.replace("\"meets\"", "\"priorities\": [\"y\"], \"meets\"")))
                .extracting(Fault::path)
                .containsExactly("$.places[0].meets");
    }

    @Test
    void members_may_come_in_any_order() throws IOException {
        String turned = """
                {"officers": [{"acceptable": ["p"], "office": "b", "id": "x"}],
                 "places": [{"capacity": 1, "id": "p", "office": "a"}],
                 "offices": [{"id": "a"}, {"id": "b"}],
                 "policy": {"seed": "s", "tolerance": 0}, "format": "comity-matching-1"}
                """;

        assertThat(pairs(read(turned))).containsExactly("x p rank 1 priority 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"comity-matching-1\"|\"other\"|$.format",
                "\"tolerance\": 2|\"tolerance\": -1|$.policy.tolerance",
                "\"tolerance\": 2|\"tolerance\": 2.0|$.policy.tolerance",
                "\"tolerance\": 2|\"tolerance\": 99999999999999999999999|$.policy.tolerance",
                "\"tolerance\": 2, |\"tolerance\": 2, \"tolerance\": 2, |$.policy.tolerance",
                "\"tolerance\": 2, ||$.policy.tolerance",
                "\"seed\": \"s\"|\"seed\": \"s\", \"tiers\": [\"balance\"]|$.policy.tiers",
                "\"seed\": \"s\"|\"seed\": \"s\", \"tiers\": [\"placements\", \"luck\"]|$.policy.tiers[1]",
                "\"seed\": \"s\"|\"seed\": \" \"|$.policy.seed",
                "\"seed\": \"s\"|\"seed\": \"s\", \"mechanism\": \"lots\"|$.policy.mechanism",
                "\"seed\": \"s\"|\"seed\": \"s\", \"mechanism\": \"swaps\", \"ways\": 4|$.policy.ways",
                "\"seed\": \"s\"|\"seed\": \"s\", \"mechanism\": \"swaps\", \"order\": \"any\"|$.policy.order",
                "\"seed\": \"s\"|\"seed\": \"s\", \"ways\": 2|$.policy",
                "\"seed\": \"s\"|\"seed\": \"s\", \"mechanism\": \"2s-ttc\", \"order\": \"robust\"|$.policy",
                "\"balance\": -2|\"balnce\": -2|$.offices[0].balnce",
                "{\"id\": \"b\"}|{\"id\": \"a\"}|$.offices[1].id",
                "{\"id\": \"b\"}|7|$.offices[1]",
                "{\"id\": \"b\"}|{\"id\": \"\"}|$.offices[1].id",
                "\"office\": \"a\", \"capacity\": 1|\"office\": \"c\", \"capacity\": 1|$.places[0].office",
                "\"capacity\": 2|\"capacity\": \"2\"|$.places[1].capacity",
                "\"capacity\": 2|\"capacity\": 2, \"leastDays\": 3|$.places[1].leastDays",
                "[\"y\", [\"x\"]]|[\"y\", [\"w\"]]|$.places[0].priorities[1]",
                "[\"y\", [\"x\"]]|[\"y\", [\"y\"]]|$.places[0].priorities[1]",
                "[[\"q\"], \"p\"]|[[\"q\"], \"r\"]|$.officers[0].acceptable[1]",
                "[[\"q\"], \"p\"]|[[\"q\", \"p\"], \"p\"]|$.officers[0].acceptable[1]",
                "[[\"q\"], \"p\"]|[[\"q\"]]|$.officers[0].fixed",
                "\"announced\": \"p\"|\"announced\": \"r\"|$.officers[0].announced",
                "\"announced\": \"p\", ||$.officers[0]",
                "\"office\": \"a\", \"accepts\": \"all\"|\"office\": \"a\", \"acceptable\": [\"p\"]|$.officers[2].acceptable[0]",
                "\"office\": \"a\", \"accepts\": \"all\"|\"office\": \"a\"|$.officers[2]",
                "\"office\": \"a\", \"accepts\": \"all\"|\"office\": \"a\", \"accepts\": \"some\"|$.officers[2].accepts",
            })
    void a_fault_is_named_by_its_path(String before, String after, String path) throws IOException {
        assertThat(ROUND).contains(before);

        List<Fault> faults = faults(ROUND.replace(before, after == null ? "" : after));

        assertThat(faults).extracting(Fault::path).containsExactly(path);
        assertThat(faults.getFirst().text()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"languages\": [{\"language\": \"pt\", \"level\": \"B3\"}]|.languages[0].level",
                "\"languages\": [{\"language\": \"?\", \"level\": \"B2\"}]|.languages[0].language",
                "\"languages\": [{\"language\": \"pt\"}]|.languages[0].level",
                "\"languages\": [{\"language\": \"pt\", \"level\": \"B1\"}, {\"language\": \"PT\", \"level\": \"B2\"}]|.languages[1]",
                "\"windows\": [{\"from\": \"2027-02-29\", \"until\": \"2027-03-01\"}]|.windows[0].from",
                "\"windows\": [{\"from\": \"2027-03-02\", \"until\": \"2027-03-01\"}]|.windows[0]",
                "\"specialisms\": [\"ports\", \"ports\"]|.specialisms[1]",
                "\"jurisdictions\": \"PT\"|.jurisdictions",
            })
    void a_fault_in_qualities_is_named_by_its_path(String quality, String below) throws IOException {
        List<Fault> faults = faults(ROUND.replace("\"fixed\": true", "\"fixed\": true, " + quality));

        assertThat(faults).extracting(Fault::path).containsExactly("$.officers[0]" + below);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"language\": \"pt\", \"level\": \"B3\"}]|[0].level",
                "[{\"language\": \"pt\"}]|[0].level",
                "[{\"language\": \"pt\", \"level\": \"B1\"}, {\"language\": \"PT\", \"level\": \"B2\"}]|[1]",
                "{\"language\": \"pt\", \"level\": \"B1\"}|``",
            })
    void a_fault_in_languages_of_which_one_is_enough_is_named_by_its_path(String languages, String below)
            throws IOException {
        List<Fault> faults = faults(ROUND.replace("\"capacity\": 2", "\"capacity\": 2, \"anyLanguage\": " + languages));

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactly("$.places[1].anyLanguage" + (below == null ? "" : below));
    }

    @Test
    void of_languages_of_which_one_is_enough_one_lets_an_officer_in_and_her_best_is_her_margin() throws IOException {
        String any =
                "\"anyLanguage\": [{\"language\": \"pt\", \"level\": \"B1\"}, {\"language\": \"en\", \"level\": \"A2\"}]";
        String round = """
                {"format": "comity-matching-1", "policy": {"tolerance": 2, "seed": "s"},
                 "offices": [{"id": "a"}, {"id": "b"}],
                 "places": [{"id": "p", "office": "b", "capacity": 2, %s}],
                 "officers": [
                   {"id": "x", "office": "a", "accepts": "all", "languages": [{"language": "en", "level": "C1"},
                     {"language": "pt", "level": "B2"}]},
                   {"id": "y", "office": "a", "accepts": "all", "languages": [{"language": "en", "level": "A1"}]},
                   {"id": "z", "office": "a", "accepts": "all"}]}
                """;
        Instance found = read(round.formatted(any));
        assertThat(found.pairs().count()).isEqualTo(1);
        assertThat(found.pairs().fit(0)).as("English, three levels above").isEqualTo(300);
        assertThat(read(round.formatted("\"anyLanguage\": []")).pairs().count())
                .as("asks for nothing")
                .isEqualTo(3);
    }

    private static final String COURSES = """
            {"format": "comity-matching-1", "policy": {"tolerance": 2, "seed": "s"},
             "offices": [{"id": "a"}, {"id": "b"}],
             "places": [{"id": "p", "office": "b", "capacity": 1, "courses": ["basics", "reports"]},
                        {"id": "q", "office": "b", "capacity": 1}],
             "officers": [{"id": "x", "office": "a", "accepts": "all", "courses": ["basics"]},
                          {"id": "y", "office": "a", "accepts": "all", "courses": []}]}
            """;

    @Test
    void courses_done_count_as_fit_where_the_place_asks_for_them() throws IOException {
        Instance round = read(COURSES);

        assertThat(IntStream.range(0, round.pairs().count()).map(round.pairs()::fit))
                .as("x at p, x at q, y at p, y at q")
                .containsExactly(100, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"basics\"]|[\"basics\", \"other\"]|$.officers[0].courses",
                "[\"basics\"]|[\"basics\", \"basics\"]|$.officers[0].courses[1]",
                "[\"basics\"]|\"basics\"|$.officers[0].courses",
                "[\"basics\"]|[7]|$.officers[0].courses[0]",
                "\"courses\": []|\"courses\": [\"other\"]|$.officers[1].courses",
                "\"courses\": []|\"course\": []|$.officers[1].course",
                "[\"basics\", \"reports\"]|[\"basics\", \"basics\"]|$.places[0].courses[1]",
                "[\"basics\", \"reports\"]|[\"basics\", \" \"]|$.places[0].courses[1]",
                "[\"basics\", \"reports\"]|[\"reports\"]|$.officers[0].courses",
                "\"courses\": [\"basics\", \"reports\"]|\"capacity\": 1|$.places[0].capacity,$.officers[0].courses",
            })
    void a_fault_in_courses_is_named_by_its_path(String before, String after, String paths) throws IOException {
        assertThat(COURSES).contains(before);

        List<Fault> faults = faults(COURSES.replace(before, after));

        assertThat(faults).extracting(Fault::path).containsExactly(paths.split(","));
        assertThat(faults).allMatch(fault -> fault.text().endsWith("."));
    }

    @Test
    void more_than_a_thousand_courses_are_too_many() throws IOException {
        String many = IntStream.rangeClosed(0, Limits.FEW)
                .mapToObj(each -> "\"c%d\"".formatted(each))
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(faults(COURSES.replace("[\"basics\", \"reports\"]", many).replace("[\"basics\"]", "[]")))
                .extracting(Fault::path)
                .containsExactly("$.places[0].courses[1000]");
    }

    @Test
    void groups_are_read() throws IOException {
        Instance round = read(grouped("{\"officers\": [\"z\", \"w\"], \"otherwise\": \"apart\"}"));

        assertThat(round.groups()).containsExactly(Group.waiting(List.of(2, 3), Group.Otherwise.APART));
        assertThat(round.waiting()).isTrue();
        assertThat(read(ROUND).groups()).isEmpty();
    }

    private static String grouped(String groups) {
        return ROUND.replace(
                        "{\"id\": \"z\"", "{\"id\": \"z\", \"office\": \"a\", \"accepts\": \"all\"}, {\"id\": \"w\"")
                .replaceFirst("\\]}\\s*$", "], \"groups\": [" + groups + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"officers\": [\"z\"], \"otherwise\": \"none\"}|$.groups[0].officers",
                "{\"officers\": [\"z\", \"w\"], \"otherwise\": \"some\"}|$.groups[0].otherwise",
                "{\"officers\": [\"z\", \"w\"]}|$.groups[0].otherwise",
                "{\"officers\": [\"z\", \"v\"], \"otherwise\": \"none\"}|$.groups[0].officers[1]",
                "{\"officers\": [\"z\", \"z\"], \"otherwise\": \"none\"}|$.groups[0].officers[1]",
                "{\"officers\": [\"z\", \"y\"], \"otherwise\": \"none\"}|$.groups[0].officers[1]",
                "{\"officers\": [\"x\", \"y\"], \"otherwise\": \"none\"}|$.groups[0].officers[0]",
                "{\"officers\": [\"z\", \"w\"], \"otherwise\": \"none\", \"size\": 2}|$.groups[0].size",
                "{\"officers\": \"z\", \"otherwise\": \"none\"}|$.groups[0].officers",
            })
    void a_fault_in_a_group_is_named_by_its_path(String group, String path) throws IOException {
        List<Fault> faults = faults(grouped(group));

        assertThat(faults).extracting(Fault::path).containsExactly(path);
        assertThat(faults.getFirst().text()).endsWith(".");
    }

    @Test
    void nobody_is_in_two_groups() throws IOException {
        String one = "{\"officers\": [\"z\", \"w\"], \"otherwise\": \"apart\"}";
        assertThat(faults(grouped(one + ", " + one)))
                .extracting(Fault::path)
                .containsExactly("$.groups[1].officers[0]", "$.groups[1].officers[1]");
    }

    @Test
    void faults_are_collected_and_the_first_twenty_are_kept() throws IOException {
        String many =
                String.join(", ", IntStream.range(0, 50).mapToObj(each -> "{}").toList());
        String text = ROUND.replace("{\"id\": \"b\"}", "{\"id\": \"b\"}, " + many);

        switch (reading(text)) {
            case Reading.Read<Instance> read -> throw new AssertionError("It was taken.");
            case Reading.Refused<Instance>(List<Fault> first, int count) -> {
                assertThat(first).hasSize(20);
                assertThat(count).isEqualTo(50);
            }
        }
    }

    @Test
    void what_is_no_json_or_no_utf_8_is_a_fault() throws IOException {
        assertThat(faults("")).extracting(Fault::path).containsExactly("$");
        assertThat(faults("[]")).isNotEmpty();
        assertThat(faults(ROUND + "{}")).extracting(Fault::path).containsExactly("$");
        assertThat(faults(ROUND.substring(0, 200))).isNotEmpty();
        byte[] latin = ROUND.replace("\"id\": \"z\"", "\"id\": \"ž\"").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < latin.length; at++) {
            latin[at] = latin[at] == (byte) 0xC5 ? (byte) 0xFE : latin[at];
        }
        assertThat(refused(MatchingFile.read(new ByteArrayInputStream(latin))))
                .anySatisfy(fault -> assertThat(fault.text()).contains("UTF-8"));
    }

    @Test
    void what_is_nested_too_deeply_ends_with_a_fault() throws IOException {
        assertThat(faults(ROUND.replace("-2", "[".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void a_file_that_is_too_large_ends_with_a_fault() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int many) {
                Arrays.fill(into, from, from + many, (byte) ' ');
                return many;
            }
        };

        assertThat(refused(MatchingFile.read(endless)))
                .anySatisfy(fault -> assertThat(fault.text()).contains("200 megabytes"));
    }

    @Test
    void too_many_pairs_are_refused() throws IOException {
        int officers = 2_000;
        int places = Limits.PAIRS / officers + 1;
        StringBuilder text = new StringBuilder(
                "{\"format\": \"comity-matching-1\", \"policy\": {\"tolerance\": 0, \"seed\": \"s\"}, \"offices\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"places\": [");
        for (int each = 0; each < places; each++) {
            text.append(each == 0 ? "" : ",")
                    .append("{\"id\":\"p%d\",\"office\":\"a\",\"capacity\":1}".formatted(each));
        }
        text.append("], \"officers\": [");
        for (int each = 0; each < officers; each++) {
            text.append(each == 0 ? "" : ",")
                    .append("{\"id\":\"o%d\",\"office\":\"b\",\"accepts\":\"all\"}".formatted(each));
        }
        text.append("]}");

        assertThat(faults(text.toString())).extracting(Fault::path).containsExactly("$.officers");
    }

    @Test
    void damaged_files_give_faults_and_never_an_exception() throws IOException {
        for (int run = 0; run < 3000; run++) {
            long seed = 20_261_129L + run;
            Random chance = new Random(seed);
            byte[] bytes = ROUND.getBytes(StandardCharsets.UTF_8);
            for (int each = 0; each < 1 + chance.nextInt(4); each++) {
                bytes[chance.nextInt(bytes.length)] =
                        (byte) (chance.nextBoolean() ? bytes[chance.nextInt(bytes.length)] : chance.nextInt(256));
            }
            try {
                MatchingFile.read(new ByteArrayInputStream(bytes));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static Reading<Instance> reading(String text) throws IOException {
        return MatchingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Instance read(String text) throws IOException {
        return switch (reading(text)) {
            case Reading.Read<Instance>(Instance instance) -> instance;
            case Reading.Refused<Instance> refused -> throw new AssertionError(refused.toString());
        };
    }

    private static List<Fault> faults(String text) throws IOException {
        return refused(reading(text));
    }

    private static List<Fault> refused(Reading<Instance> reading) {
        return switch (reading) {
            case Reading.Read<Instance> read -> List.of();
            case Reading.Refused<Instance> refused -> refused.first();
        };
    }

    private static List<String> pairs(Instance round) {
        List<String> pairs = new ArrayList<>();
        for (int pair = 0; pair < round.pairs().count(); pair++) {
            pairs.add("%s %s rank %d priority %d"
                    .formatted(
                            round.officers().get(round.pairs().officer(pair)).id(),
                            round.places().get(round.pairs().place(pair)).id(),
                            round.pairs().rank(pair),
                            round.pairs().priority(pair)));
        }
        return pairs;
    }
}
