package org.comity.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;

/// An officer of France who goes to a laboratory in Kenya, from the first to the last day below.
public final class Placed {

    public static final LocalDate FIRST = LocalDate.of(2027, 5, 3);
    public static final LocalDate LAST = LocalDate.of(2027, 5, 14);
    public static final String MARK = "Qqqmarker";
    public static final Person PERSON = People.named("Zyxwvut " + MARK, Role.OFFICER, "home-police", "FR");

    public final ExchangeHouse house;
    public final Client host;
    public final Client home;
    public final Client officer;

    /// The address of the placement.
    public final String placement;

    /// The address of the match.
    public final String match;

    /// The address of the application.
    public final String application;

    private Placed(Placed other, InterfaceLanguage language) {
        house = other.house;
        host = other.host.in(language);
        home = other.home.in(language);
        officer = other.officer.in(language);
        placement = other.placement;
        match = other.match;
        application = other.application;
    }

    private Placed(ExchangeHouse house) {
        this.house = house;
        host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
        home = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
        officer = house.server.as(PERSON);
        String round = house.published();
        String place = house.place(round, host);
        application = round + "/application";
        officer.form(application, ExchangeHouse.application(place));
        officer.form(application + "/submission");
        JsonNode mine = officer.get("/api" + application).json();
        home.form(ExchangePaths.nomination(UUID.fromString(mine.get("id").asText())) + "/nomination");
        house.programme.form(round + "/closing");
        house.programme.form(round + "/run");
        house.programme.form(round + "/announcement");
        UUID id = UUID.fromString(
                officer.get("/api/exchange/matches").json().at("/matches/0/id").asText());
        match = ExchangePaths.match(id);
        placement = ExchangePaths.placement(id);
    }

    /// The same with parties who read in another language.
    public Placed in(InterfaceLanguage language) {
        return new Placed(this, language);
    }

    /// The outcome is announced, and nobody has agreed yet.
    public static Placed announced() {
        return announcedIn(new ExchangeHouse());
    }

    /// The same in a house that the test furnished.
    public static Placed announcedIn(ExchangeHouse house) {
        return new Placed(house);
    }

    /// All three have agreed.
    public static Placed agreed() {
        Placed placed = announced();
        assertThat(placed.host.form(placed.match + "/acceptance").status()).isEqualTo(303);
        assertThat(placed.officer.form(placed.match + "/acceptance").status()).isEqualTo(303);
        return placed;
    }

    /// Nothing is open any more.
    public static Placed ready() {
        Placed placed = agreed();
        String steps = placed.placement + "/steps/";
        placed.home.form(steps + "signature");
        placed.host.form(steps + "signature");
        placed.home.form(steps + "language-proof");
        placed.officer.get(placed.placement + "/briefing");
        placed.officer.form(steps + "briefing");
        assertThat(placed.home.form(steps + "ready").status()).isEqualTo(303);
        return placed;
    }

    /// The three parties.
    public List<Client> parties() {
        return List.of(home, host, officer);
    }

    /// Everybody who has nothing to do with it, of the same offices and of others.
    public List<Client> strangers() {
        List<Client> strangers = new ArrayList<>(List.of(
                house.programme,
                house.as(Role.LIAISON_COORDINATOR, "home-police", "KE"),
                house.as(Role.LIAISON_COORDINATOR, "example-police", "FR"),
                house.as(Role.LIAISON_COORDINATOR, "third-police", "TZ"),
                house.server.as(People.named("Colleague", Role.OFFICER, "home-police", "FR"))));
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                strangers.add(house.as(role, "example-police", "KE"));
            }
        }
        return strangers;
    }
}
