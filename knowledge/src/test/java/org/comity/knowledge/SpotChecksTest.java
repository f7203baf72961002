package org.comity.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.cooperation.Answers;
import org.comity.knowledge.cooperation.Question;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.CsvRow;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Register;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the library says, against facts from elsewhere: `spot-checks.csv` names the source of each.
final class SpotChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final int FEWEST = 60;

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final Register register = library.register();
    private final Answers answers = new Answers(register);
    private final FileFaults faults = new FileFaults();
    private final List<Check> checks = checks();

    private record Check(String kind, String subject, String detail, String expected, String source) {

        static Check of(CsvRow row) {
            return new Check(
                    row.required("kind").orElseThrow(),
                    row.required("subject").orElseThrow(),
                    row.optional("detail").orElse(""),
                    row.optional("expected").orElse(""),
                    row.required("source").orElseThrow());
        }

        String before(String sign) {
            return subject.substring(0, subject.indexOf(sign));
        }

        String after(String sign) {
            return subject.substring(subject.indexOf(sign) + 1);
        }
    }

    @Test
    void there_are_many_checks_and_each_names_its_source() {
        assertThat(faults.all()).isEmpty();
        assertThat(checks).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> the_library_agrees() {
        return checks.stream()
                .map(check -> DynamicTest.dynamicTest(
                        "%s %s %s: %s".formatted(check.kind(), check.subject(), check.detail(), check.expected()),
                        () -> agree(check)));
    }

    private void agree(Check check) {
        switch (check.kind()) {
            case "consented" -> {
                Participation row = row(check.subject(), check.detail());
                assertThat(row.on(DAY)).isEqualTo(Standing.BOUND);
                assertThat(row.acts().consent().orElseThrow().deposited()).isEqualTo(check.expected());
            }
            case "signed" -> {
                Participation row = row(check.subject(), check.detail());
                assertThat(row.on(DAY)).isEqualTo(Standing.SIGNED);
                assertThat(row.acts().signed()).contains(LocalDate.parse(check.expected()));
            }
            case "heading" -> {
                String[] article = check.detail().split("/", -1);
                assertThat(register.law().headings(check.subject(), article[0]))
                        .containsEntry(article[1], check.expected());
            }
            case "carries" ->
                assertThat(register.law()
                                .provisionsOf(check.subject())
                                .measures()
                                .get(check.detail()))
                        .isNotNull()
                        .anyMatch(article -> article.replaceAll("\\(.*", "").equals(check.expected()));
            case "offered" -> assertThat(offered(check)).contains(check.expected());
            case "not-offered" -> assertThat(offered(check)).doesNotContain(check.expected());
            case "fact" ->
                assertThat(register.world().facts(check.subject(), check.detail()))
                        .extracting(Fact::value)
                        .contains(check.expected());
            case "member" -> assertThat(membership(check)).isEqualTo(check.expected());
            case "alpha3" ->
                assertThat(register.jurisdiction(check.subject()).orElseThrow().alpha3())
                        .isEqualTo(check.expected());
            case "name" -> assertThat(name(check)).isEqualTo(check.expected());
            case "term" -> assertThat(translations(check)).contains(check.expected());
            default -> throw new IllegalArgumentException("No check " + check.kind());
        }
    }

    private Participation row(String instrument, String participant) {
        return Optional.ofNullable(register.law().participants(instrument).get(participant))
                .orElseThrow(() -> new AssertionError(participant + " has no row of " + instrument));
    }

    private List<String> offered(Check check) {
        String pair = check.before("/");
        return answers
                .answer(
                        new Question(
                                pair.substring(0, pair.indexOf('>')),
                                pair.substring(pair.indexOf('>') + 1),
                                check.after("/"),
                                Optional.of(check.detail()).filter(crime -> !crime.isEmpty())),
                        DAY)
                .bases()
                .stream()
                .map(basis -> basis.instrument().id())
                .toList();
    }

    /// The full membership, or nothing.
    private String membership(Check check) {
        return Optional.ofNullable(register.world().memberships(check.subject()).get(check.detail()))
                .filter(Membership::full)
                .map(Membership::status)
                .orElse("");
    }

    private static String name(Check check) {
        InterfaceLanguage language = Stream.of(InterfaceLanguage.values())
                .filter(each -> each.tag().equals(check.detail()))
                .findFirst()
                .orElseThrow();
        Messages none = Messages.load(List.of(), SpotChecksTest.class.getClassLoader());
        return PlaceNames.of(Map.of()).name(check.subject(), new Localizer(none, language));
    }

    /// Terms of the other language in every concept that has the term.
    private List<String> translations(Check check) {
        return library.database.query(handle -> handle.createQuery("""
                        SELECT other.text FROM knowledge.term t JOIN knowledge.term other USING (concept)
                        WHERE t.language = :language AND t.folded = :text AND other.language = :other
                        """)
                .bind("language", check.before("/"))
                .bind("text", check.after("/").toLowerCase(Locale.ROOT))
                .bind("other", check.detail())
                .mapTo(String.class)
                .list());
    }

    private List<Check> checks() {
        List<Check> read = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(SpotChecksTest.class.getResourceAsStream("spot-checks.csv"))) {
            TextFile file = TextFile.of("spot-checks.csv", stream.readAllBytes(), faults)
                    .orElseThrow();
            CsvFile.read(
                    file,
                    List.of("kind", "subject", "detail", "expected", "source"),
                    List.of(),
                    faults,
                    row -> read.add(Check.of(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(read);
    }
}
