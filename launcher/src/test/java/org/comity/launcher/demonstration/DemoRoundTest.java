package org.comity.launcher.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.launcher.console.TextConsole;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRoundTest {
    private static final LocalDate TODAY = LocalDate.parse("2031-03-31");
    private static final Path THEME = Path.of("../platform-core/src/main/keycloak/themes/comity/login/messages");

    private StubSystem system = fresh();

    @BeforeEach
    void start() {
        system = fresh();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    private static StubSystem fresh() {
        try {
            return new StubSystem();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFreshSystemGetsARoundInWhichEverybodyHasSomethingToDo() {
        String said = make(false, TODAY);

        assertThat(system.rounds.values()).extracting(round -> round.state).containsExactly("published");
        assertThat(states(system.places)).isEqualTo(Map.of("draft", 1L, "published", 2L));
        assertThat(applications())
                .isEqualTo(Map.of(
                        "officer-tw", "draft",
                        "officer-tw-2", "nominated",
                        "officer-tw-3", "submitted",
                        "officer-gb", "nominated"));
        String page = system.address() + "/exchange/rounds/"
                + system.rounds.keySet().iterator().next();
        assertThat(said)
                .contains("The demonstration round is made:  " + page)
                .contains("until 2031-04-14")
                .contains(system.address() + "/login")
                .contains("officer-tw: has begun an application. Complete and submit it.\n      " + page
                        + "/application/form")
                .contains("coordinator-tw: nominates for the office. One officer has applied: nominate or decline.")
                .contains("coordinator-gb: offers places. One is still a draft")
                .contains("officer-jo, officer-es, officer-fr: can apply");
    }

    @Test
    void theRoundSpeaksEveryLanguageOfTheInterface() throws IOException {
        make(false, TODAY);

        Set<String> texts = round().terms.getJsonObject("texts").keySet();
        try (Stream<Path> messages = Files.list(THEME)) {
            assertThat(messages.map(file -> file.getFileName().toString())
                            .map(name -> name.replaceAll("messages_(.*)\\.properties", "$1")
                                    .replace('_', '-')))
                    .containsExactlyInAnyOrderElementsOf(texts);
        }
        assertThat(round().terms.getJsonObject("texts").values())
                .allSatisfy(text ->
                        assertThat(text.asJsonObject().getString("eligibility")).hasSizeGreaterThan(20));
    }

    @Test
    void allDatesAreStillToCome() {
        make(false, TODAY);

        String all = round().terms.toString()
                + system.places.values().stream()
                        .map(place -> place.terms.toString())
                        .toList();
        List<String> dates = java.util.regex.Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                .matcher(all)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(dates)
                .hasSizeGreaterThan(8)
                .allMatch(date -> LocalDate.parse(date).isAfter(TODAY));
        assertThat(all
                        + system.applications.values().stream()
                                .map(application -> application.terms.toString())
                                .toList())
                .doesNotContain("{day")
                .doesNotContain("{place");
    }

    @Test
    void aSecondRunMakesNothingAndSaysWhereItIs() {
        make(false, TODAY);
        int changes = system.changes.size();

        String said = make(false, TODAY.plusDays(3));

        assertThat(system.changes).hasSize(changes);
        assertThat(said)
                .contains("is there already; nothing was changed:  " + system.address() + "/exchange/rounds/id-1");
    }

    @Test
    void announcedItGoesOnToTheReasonsAndConsents() {
        make(false, TODAY);

        String said = make(true, TODAY);

        assertThat(round().state).isEqualTo("announced");
        assertThat(applications()).containsEntry("officer-tw", "draft").containsEntry("officer-tw-3", "nominated");
        assertThat(said)
                .contains("what was missing is made now")
                .contains("officer-tw-3: got no place. Read why")
                .contains("officer-gb: got a place, and the host office has agreed. Agree or refuse.")
                .contains("coordinator-gb: decides for the host office on a guest without a name.")
                .contains("officer-tw: is not in the round")
                .contains("/exchange/statistics");
        int changes = system.changes.size();
        make(true, TODAY);
        assertThat(system.changes).hasSize(changes);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void aRunThatWasCutOffAnywhereGoesOnWhereItStopped(boolean announced, boolean answerLost) {
        make(announced, TODAY);
        List<String> whole = picture();
        int changes = system.changes.size();
        for (int cut = 0; cut < changes; cut++) {
            system.close();
            system = fresh();
            system.cutAfter = cut;
            system.answerLost = answerLost;
            assertThatThrownBy(() -> make(announced, TODAY))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("goes on where it stopped");
            assertThat(system.changes).hasSize(answerLost ? cut + 1 : cut);
            system.cutAfter = Integer.MAX_VALUE;

            make(announced, TODAY.plusDays(1));

            assertThat(picture()).as("cut before change %d", cut).isEqualTo(whole);
        }
        assertThat(changes).isGreaterThan(10);
    }

    @Test
    void whatPeopleTriedSinceStaysAsTheyLeftIt() {
        make(false, TODAY);
        system.places.values().removeIf(place -> place.state.equals("draft"));
        system.places.values().iterator().next().state = "withdrawn";
        application("officer-tw-2").state = "withdrawn";
        application("officer-gb").state = "declined";
        List<String> left = picture();

        String said = make(false, TODAY);

        assertThat(picture()).isEqualTo(left);
        assertThat(said).contains("officer-gb: was not nominated");
    }

    @Test
    void onceItsDatesAreOverAHalfRoundStaysAsItIs() {
        system.cutAfter = 3;
        assertThatThrownBy(() -> make(false, TODAY)).isInstanceOf(Fault.class);
        system.cutAfter = Integer.MAX_VALUE;
        int changes = system.changes.size();

        String said = make(false, TODAY.plusDays(15));

        assertThat(system.changes).hasSize(changes);
        assertThat(said).contains("Places were taken until 2031-04-14");
    }

    @Test
    void whatIsMadeLaterHasTheDatesOfItsRound() {
        system.cutAfter = 4;
        assertThatThrownBy(() -> make(false, TODAY)).isInstanceOf(Fault.class);
        system.cutAfter = Integer.MAX_VALUE;

        make(false, TODAY.plusDays(9));

        assertThat(system.places.values())
                .extracting(place -> place.terms.getString("from"))
                .containsExactly("2031-06-29", "2031-06-14", "2031-06-14");
    }

    @Test
    void theSameTitleOfAnotherProgrammeIsNotOurs() {
        make(false, TODAY);

        assertThat(Script.read()
                        .isOurs(jakarta.json.Json.createObjectBuilder(system.rounds.values().stream()
                                        .map(round -> round.terms)
                                        .findFirst()
                                        .orElseThrow())
                                .add("organisation", "somebody-else")
                                .build()))
                .isFalse();
    }

    @Test
    void withoutAServerItSaysWhereItLookedAndWhatToDo() {
        Addresses nowhere = new Addresses("http://localhost:" + Ports.free(), system.address());

        assertThat(refusal(nowhere))
                .startsWith("No server answers at " + nowhere.server())
                .contains("./comity run")
                .contains("--port");
    }

    @ParameterizedTest
    @CsvSource({"503, is not ready yet", "404, is no Comity", "302, is no Comity"})
    void whatIsNoReadyServerOfOursIsLeftAlone(int status, String named) {
        system.health = status;

        assertThat(refusal(system.addresses())).contains(system.address()).contains(named);
    }

    @Test
    void withoutAnIdentityProviderItSaysWhereItLooked() {
        Addresses nowhere = new Addresses(system.address(), "http://localhost:" + Ports.free());

        assertThat(refusal(nowhere)).contains(nowhere.identityProvider()).contains("--keycloak-port");
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 404})
    void whileTheIdentityProviderStartsItSaysToTryAgain(int status) {
        system.identityProvider = status;

        assertThat(refusal(system.addresses()))
                .contains(system.address(), "(" + status + ")", "try again in a minute", "Nothing was made")
                .doesNotContain("password");
    }

    @Test
    void whereADemoAccountIsMissingNothingIsMade() {
        system.unknown.add("officer-gb");

        assertThat(refusal(system.addresses()))
                .contains("officer-gb cannot sign in")
                .contains("Nothing was made");
    }

    @Test
    void accountsOfAnotherSystemAreNamed() {
        system.tokensCount = false;

        assertThat(refusal(system.addresses()))
                .contains("does not know the accounts")
                .contains("--keycloak-port");
    }

    private String refusal(Addresses addresses) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fault[] fault = new Fault[1];
        assertThatThrownBy(() -> make(addresses, false, TODAY, bytes))
                .isInstanceOfSatisfying(Fault.class, thrown -> fault[0] = thrown);
        assertThat(system.changes).isEmpty();
        assertThat(fault[0].line().lines()).hasSize(1);
        return fault[0].line();
    }

    private String make(boolean announced, LocalDate today) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        make(system.addresses(), announced, today, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void make(Addresses addresses, boolean announced, LocalDate today, ByteArrayOutputStream bytes) {
        try (TextConsole console =
                new TextConsole(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, Map.of())) {
            new DemoRound(addresses, console, today).make(announced);
        }
    }

    private StubSystem.Thing round() {
        return system.rounds.values().iterator().next();
    }

    private StubSystem.Thing application(String officer) {
        StubSystem.Thing application = system.applications.get(officer);
        if (application == null) {
            throw new AssertionError(officer + " has not applied.");
        }
        return application;
    }

    private Map<String, String> applications() {
        Map<String, String> states = new TreeMap<>();
        system.applications.forEach((officer, application) -> states.put(officer, application.state));
        return states;
    }

    private static Map<String, Long> states(Map<String, StubSystem.Thing> things) {
        return things.values().stream().collect(Collectors.groupingBy(thing -> thing.state, Collectors.counting()));
    }

    /// All that is there, without ids and days.
    private List<String> picture() {
        return Stream.of(system.rounds, system.places, system.applications, system.matches)
                .flatMap(things -> things.values().stream())
                .map(thing -> thing.owner + " " + thing.state)
                .toList();
    }
}
