package org.comity.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;

/// A round in which officers of several offices are asked whether they go where it found a place for them.
public final class AskedRound {

    public final ExchangeHouse house;
    public final String round;
    public final Map<String, Applicant> applicants = new TreeMap<>();

    public AskedRound(ExchangeHouse house, String... terms) {
        this.house = house;
        round = house.programme
                .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields(terms))
                .location();
        house.programme.form(round + "/publication");
    }

    /// An officer and her application.
    public record Applicant(Person person, Client client, Client home, String id, String pseudonym) {

        public String desk() {
            return ExchangePaths.nomination(UUID.fromString(id));
        }
    }

    /// The coordinator of an office.
    public Client office(String organisation, String jurisdiction) {
        return house.as(Role.LIAISON_COORDINATOR, organisation, jurisdiction);
    }

    /// A nominated officer who would go to every jurisdiction and take some places, the dearest first.
    public Applicant nominated(String name, String organisation, String jurisdiction, List<String> places) {
        Applicant applicant = submitted(name, organisation, jurisdiction, places);
        ended(applicant.home().form(applicant.desk() + "/nomination"));
        return applicant;
    }

    /// The same for somebody who exists.
    public Applicant nominated(Person person, List<String> places) {
        Applicant applicant = submitted(person, places);
        ended(applicant.home().form(applicant.desk() + "/nomination"));
        return applicant;
    }

    public Applicant submitted(String name, String organisation, String jurisdiction, List<String> places) {
        return submitted(People.named(name, Role.OFFICER, organisation, jurisdiction), places);
    }

    private Applicant submitted(Person person, List<String> places) {
        String organisation = person.organisation();
        String jurisdiction = person.jurisdiction();
        Client client = house.server.as(person);
        List<String> more = new ArrayList<>();
        for (String where : jurisdictions(organisation, jurisdiction)) {
            more.add("jurisdiction");
            more.add(where);
        }
        for (int at = 1; at < places.size(); at++) {
            more.add("place-" + id(places.get(at)));
            more.add(Integer.toString(at + 1));
        }
        String mine = round + "/application";
        client.form(mine, ExchangeHouse.application(places.getFirst(), more.toArray(String[]::new)));
        ended(client.form(mine + "/submission"));
        JsonNode application = client.get("/api" + mine).json();
        Applicant applicant = new Applicant(
                person,
                client,
                office(organisation, jurisdiction),
                application.get("id").asText(),
                application.get("pseudonym").asText());
        applicants.put(person.name(), applicant);
        return applicant;
    }

    /// Where other offices offer places.
    private List<String> jurisdictions(String organisation, String own) {
        return house.database.query(handle -> handle.createQuery("""
                        SELECT DISTINCT jurisdiction FROM exchange.place WHERE round = :round AND state = 'published'
                            AND NOT (organisation = :organisation AND jurisdiction = :own)
                        """)
                .bind("round", UUID.fromString(id(round)))
                .bind("organisation", organisation)
                .bind("own", own)
                .mapTo(String.class)
                .list());
    }

    public void announce() {
        for (String step : List.of("/closing", "/run", "/announcement")) {
            ended(house.programme.form(round + step));
        }
    }

    /// The match of an officer that stands.
    public Optional<JsonNode> match(Applicant applicant) {
        return StreamSupport.stream(
                        applicant
                                .client()
                                .get("/api/exchange/matches")
                                .json()
                                .get("matches")
                                .spliterator(),
                        false)
                .filter(match -> match.get("round").asText().equals(id(round)))
                .filter(match -> List.of("announced", "host-accepted", "accepted")
                        .contains(match.get("state").asText()))
                .findFirst();
    }

    /// The address of the match of an officer that stands.
    public String address(Applicant applicant) {
        return ExchangePaths.match(
                UUID.fromString(match(applicant).orElseThrow().get("id").asText()));
    }

    /// Has host office and officer agree.
    public void agree(Applicant applicant, Client host) {
        String match = address(applicant);
        ended(host.form(match + "/acceptance"));
        ended(applicant.client().form(match + "/acceptance"));
    }

    public static void ended(Answer answer) {
        if (answer.status() != 303) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    public static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
