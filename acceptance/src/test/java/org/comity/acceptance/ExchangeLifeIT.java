package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.launcher.postgres.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A programme, two offices and three officers take an exchange from the opening of its round to the certificate, each
/// at her own browser and in her own language. On the way a host office refuses, an officer withdraws, her replacement
/// goes, and one signature is given on paper.
final class ExchangeLifeIT {

    /// In the names of both of Taiwan's officers.
    private static final String CHINESE = "示範警官";

    /// Their names, which stand in nothing else.
    private static final String[] NAMES = {CHINESE + "乙", CHINESE + "丙"};

    private static final String CRIME = "un18-computer-crime";

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        browser().close();
    }

    private final Desk programme = Desk.of(browser(), "publisher", "ar");
    private final Desk taiwan = Desk.of(browser(), "coordinator-tw", "zh-Hant");
    private final Desk kingdom = Desk.of(browser(), "coordinator-gb", "en");
    private final Desk first = Desk.of(browser(), "officer-tw-2", "zh-Hant");
    private final Desk second = Desk.of(browser(), "officer-tw-3", "zh-Hant");
    private final Desk third = Desk.of(browser(), "officer-gb", "en");

    @Test
    void an_exchange_goes_from_the_opening_of_its_round_to_the_certificate() {
        assertThat(programme.language()).isEqualTo("ar");
        assertThat(taiwan.language()).isEqualTo("zh-Hant");
        assertThat(kingdom.language()).isEqualTo("en");
        String round = openRound();
        String london = offer(kingdom, round, "Cybercrime laboratory");
        String taipei = offer(taiwan, round, "數位鑑識實驗室");
        apply(first, round, london, "GB");
        apply(second, round, london, "GB");
        apply(third, round, taipei, "TW");
        nominate(round);
        announce(round);
        nobodyTells(round, london);
        refuseThird(taipei);
        boolean firstIsPlaced = !matches(first).isEmpty();
        Desk placed = firstIsPlaced ? first : second;
        Desk other = firstIsPlaced ? second : first;
        withdraw(placed);
        String placement = replaced(other).replace("/matches/", "/placements/");
        prepare(other, placement);
        timePasses(london);
        conclude(other, placement);
    }

    /// Both offices nominate whoever applied; Taiwan's officers stand in for each other.
    private void nominate(String round) {
        kingdom.open(round + "/nominations");
        kingdom.follow("/exchange/nominations/");
        kingdom.press("/nomination");
        taiwan.open(round + "/nominations");
        List<String> nominations = taiwan.links("/exchange/nominations/");
        assertThat(nominations).hasSize(2);
        for (String nomination : nominations) {
            taiwan.open(nomination);
            taiwan.press("/nomination");
        }
        for (String nomination : nominations) {
            taiwan.open(nomination + "/replacement");
            String candidate =
                    nominations.get(1 - nominations.indexOf(nomination)).substring("/exchange/nominations/".length());
            taiwan.fill(Map.of("replacement", candidate));
            taiwan.press("/replacement");
        }
    }

    private void announce(String round) {
        programme.open(round);
        programme.press("/closing");
        programme.press("/run");
        programme.open(round + "/announcement");
        assertThat(programme.text()).doesNotContain(CHINESE);
        programme.press("/announcement");
    }

    /// Before the third consent the name of an officer of Taiwan stands in nothing that others get, and in no log.
    private void nobodyTells(String round, String place) {
        for (Desk stranger : List.of(programme, kingdom, third)) {
            for (String path : List.of(
                    "/exchange",
                    "/exchange/matches",
                    "/exchange/notices",
                    "/exchange/statistics",
                    place,
                    round,
                    round + "/announcement",
                    round + "/nominations",
                    round + "/places",
                    "/api/exchange/matches",
                    "/api/exchange/notices",
                    "/api" + round + "/nominees",
                    "/api" + round + "/nominations",
                    "/api" + round + "/outcome")) {
                assertThat(stranger.answer(path)).as(path).doesNotContain(NAMES);
            }
            String found = stranger.answer("/api/search?q=" + URLEncoder.encode(CHINESE, StandardCharsets.UTF_8));
            assertThat(found.split("\"understanding\"", 2)[0]).contains("works").doesNotContain(NAMES);
        }
        try (Stream<Path> logs = Files.walk(RunningSystem.data().resolve("logs"))) {
            List<Path> written = logs.filter(Files::isRegularFile).toList();
            assertThat(written).isNotEmpty();
            for (Path log : written) {
                assertThat(Files.readString(log, StandardCharsets.UTF_8))
                        .as(log.toString())
                        .doesNotContain(NAMES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The host office sees no name and says no; nothing is left to do for it.
    private void refuseThird(String place) {
        String match = matches(third).getFirst();
        taiwan.open(match);
        assertThat(taiwan.links(place)).isNotEmpty();
        taiwan.press("/refusal");
        assertThat(taiwan.offers("/acceptance")).isFalse();
        third.open(match);
        assertThat(third.offers("/acceptance")).isFalse();
    }

    /// The officer withdraws when all have agreed and her name was told.
    private void withdraw(Desk officer) {
        agree(officer, matches(officer).getFirst());
        officer.press("/withdrawal");
    }

    /// @return the match of the officer who goes instead
    private String replaced(Desk officer) {
        List<String> matches = matches(officer);
        assertThat(matches).hasSize(1);
        agree(officer, matches.getFirst());
        return matches.getFirst();
    }

    /// Host office and officer say yes; the host office learns the name after both.
    private void agree(Desk officer, String match) {
        kingdom.open(match);
        assertThat(kingdom.text()).doesNotContain(CHINESE);
        kingdom.press("/acceptance");
        assertThat(kingdom.text()).doesNotContain(CHINESE);
        officer.open(match);
        officer.press("/acceptance");
        kingdom.open(match);
        assertThat(kingdom.text()).contains(CHINESE);
    }

    private void prepare(Desk officer, String placement) {
        kingdom.open(placement);
        assertThat(kingdom.beginning(placement + "/agreement.pdf?first=en&second=zh-Hant", 5))
                .isEqualTo("%PDF-");
        String code = kingdom.page().locator("dl.facts code").first().innerText();
        kingdom.record("/steps/signature", "code-signature", "WRONG");
        assertThat(kingdom.page().locator(".notice.error").count()).isEqualTo(1);
        kingdom.record("/steps/signature", "code-signature", code);
        taiwan.open(placement);
        taiwan.press("/steps/signature");
        taiwan.press("/steps/language-proof");
        assertThat(taiwan.offers("/steps/ready")).isFalse();
        officer.open(placement + "/briefing");
        officer.press("/steps/briefing");
        taiwan.open(placement);
        taiwan.press("/steps/ready");
        assertThat(third.status(placement)).isEqualTo(404);
    }

    /// Moves the round with its stay into the past. The application reads the clock of the machine, and only the owner
    /// of the tables can turn back what was published.
    private static void timePasses(String place) {
        String id = place.substring("/exchange/places/".length());
        long days = ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), LocalDate.parse("2091-05-16"));
        DatabaseAddress address = RunningSystem.shared().database();
        try (Connection database = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = database.createStatement()) {
            for (String table : List.of("round", "place")) {
                statement.execute("ALTER TABLE exchange." + table + " DISABLE TRIGGER keep_published");
            }
            statement.execute("""
                    UPDATE exchange.round SET places_until = places_until - %1$d, window_from = window_from - %1$d,
                        applications_until = applications_until - %1$d, window_to = window_to - %1$d
                    WHERE id = (SELECT round FROM exchange.place WHERE id = '%2$s')
                    """.formatted(days, id));
            statement.execute("""
                    UPDATE exchange.place SET fields = jsonb_set(jsonb_set(fields,
                        '{fields,from}', jsonb_build_array((fields #>> '{fields,from,0}')::date - %1$d)),
                        '{fields,to}', jsonb_build_array((fields #>> '{fields,to,0}')::date - %1$d))
                    WHERE round = (SELECT round FROM exchange.place WHERE id = '%2$s')
                    """.formatted(days, id));
            for (String table : List.of("round", "place")) {
                statement.execute("ALTER TABLE exchange." + table + " ENABLE TRIGGER keep_published");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void conclude(Desk officer, String placement) {
        String later = LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString();
        kingdom.open(placement + "/stay");
        kingdom.press("/stay/held");
        officer.open(placement + "/report");
        officer.fill(Map.of("text", "我學到數位證據的保全程序。", "see", "home", "until", later));
        officer.save();
        taiwan.open(placement + "/report");
        assertThat(taiwan.text()).contains("數位證據");
        assertThat(kingdom.status(placement + "/report")).isEqualTo(404);
        for (Desk each : List.of(officer, kingdom)) {
            each.open(placement + "/evaluation");
            each.fill(Map.of("preparation", "4", "cooperation", "5", "language", "4", "usefulness", "5"));
            each.save();
        }
        officer.open(placement + "/cascade");
        officer.fill(Map.of("people", "12"));
        officer.save();
        officer.open(placement + "/certificate");
        officer.fill(Map.of("until", later));
        officer.save();
        assertThat(officer.beginning(placement + "/certificate.pdf?first=zh-Hant&second=en", 5))
                .isEqualTo("%PDF-");
        String code = officer.page().locator("dl.facts code").first().innerText();
        kingdom.open("/exchange/certificates?code=" + code.replace(" ", ""));
        assertThat(kingdom.text()).contains(CHINESE);
    }

    private static List<String> matches(Desk desk) {
        desk.open("/exchange/matches");
        return desk.links("/exchange/matches/");
    }

    private String openRound() {
        programme.open("/exchange/programme/form");
        programme.fill(Map.of(
                "title-ar", "وحدات الجريمة السيبرانية",
                "title-zh-Hant", "網路犯罪偵查單位",
                "title-en", "Cybercrime units",
                "format", "shadowing",
                "places-until", "2091-02-01",
                "applications-until", "2091-03-01",
                "from", "2091-05-01",
                "to", "2091-06-30"));
        programme.fill(Map.of("tolerance", "5"));
        programme.save();
        programme.press("/publication");
        assertThat(programme.text()).contains("وحدات الجريمة السيبرانية");
        return programme.path();
    }

    /// @return the path of the published place
    private static String offer(Desk office, String round, String unit) {
        office.open(round + "/places");
        office.follow(round + "/places/form");
        office.fill(
                Map.of("unit", unit, "specialism", CRIME, "rank", "operational", "language-1", "en", "level-1", "b2"));
        office.fill(Map.of(
                "clearance", "none", "from", "2091-05-03", "to", "2091-05-14", "capacity", "1", "instrument", "untoc"));
        office.fill(Map.of("may", "Follow investigations.", "may-not", "Carry arms.", "basis", "A memorandum."));
        office.save();
        office.press("/publication");
        return office.path();
    }

    private static void apply(Desk officer, String round, String place, String jurisdiction) {
        officer.open(round + "/application/form");
        officer.fill(Map.of("language-1", "en", "level-1", "c1", "specialism", CRIME, "rank", "operational"));
        officer.fill(Map.of("experience", "3-to-7", "clearance", "none", "from-1", "2091-05-01", "to-1", "2091-05-31"));
        officer.fill(Map.of("jurisdiction", jurisdiction, place.replace("/exchange/places/", "place-"), "1"));
        officer.save();
        officer.press("/submission");
    }

    private static Chromium browser() {
        if (chromium == null) {
            throw new IllegalStateException("The browser is not open.");
        }
        return chromium;
    }
}
