package org.comity.exchange.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.Office;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// As which party somebody hears of a match, and what is no news to her any more once she is none.
final class NoticePartyTest {

    private static final Office HOST = new Office("example-police", "KE");

    /// No round brings such a match about; the rules of an office may change and it be both all the same.
    @Test
    void an_office_on_both_sides_of_a_match_hears_of_each_step_once_as_the_home_office() {
        Placed placed = Placed.agreed();
        assertThat(heard(placed, new Reader(UUID.randomUUID(), HOST, false, true, true, false)))
                .as("as the host")
                .containsExactlyInAnyOrder("announced", "accepted");
        placed.house.database.change(handle -> handle.createUpdate(
                        "UPDATE exchange.application SET organisation = 'example-police', jurisdiction = 'KE'")
                .execute());

        assertThat(heard(placed, new Reader(UUID.randomUUID(), HOST, false, true, true, false)))
                .as("its own step as the host is told to those who nominate")
                .containsExactlyInAnyOrder("announced", "host-accepted", "accepted");
        assertThat(heard(placed, new Reader(UUID.randomUUID(), HOST, false, true, false, false)))
                .containsExactlyInAnyOrder("announced", "host-accepted", "accepted");
        assertThat(heard(placed, new Reader(UUID.randomUUID(), HOST, false, false, true, false)))
                .as("who offers places and nominates nobody hears as the host")
                .containsExactlyInAnyOrder("announced", "accepted");
        assertThat(heard(placed, new Reader(UUID.randomUUID(), HOST, false, false, false, false)))
                .isEmpty();
    }

    @Test
    void an_officer_who_works_for_one_of_the_offices_too_hears_of_her_own_match_as_the_officer_alone() {
        Placed placed = Placed.agreed();
        UUID person = Placed.PERSON.subject();
        for (Office office : List.of(new Office("home-police", "FR"), HOST)) {
            assertThat(heard(placed, new Reader(person, office, true, true, true, false)))
                    .as("%s", office)
                    .containsExactlyInAnyOrder("announced", "host-accepted");
            assertThat(heard(placed, new Reader(person, office, false, true, true, false)))
                    .as("%s, not as an officer", office)
                    .isEmpty();
        }
    }

    @Test
    void who_is_no_officer_any_more_hears_nothing_of_her_applications() {
        ExchangeHouse house = new ExchangeHouse();
        Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
        AskedRound asked = new AskedRound(house, "tolerance", "0", "floor", "0");
        String place = house.place(asked.round, kenya, "capacity", "2");
        Applicant left = asked.nominated("Left", "home-police", "FR", List.of(place));
        Applicant other = asked.nominated("Other", "home-police", "FR", List.of(place));
        AskedRound.ended(left.home()
                .form(asked.round + "/groups", "officers", left.id(), "officers", other.id(), "otherwise", "apart"));
        assertThat(what(house, officer(left))).containsExactlyInAnyOrder("grouped", "nominated");
        AskedRound.ended(kenya.form(place + "/prematches", "code", left.pseudonym()));
        assertThat(what(house, officer(left))).containsExactlyInAnyOrder("grouped", "nominated", "prematched");
        assertThat(what(house, moved(left))).isEmpty();
        asked.announce();

        assertThat(what(house, officer(left))).contains("nominated", "prematched", "announced");
        assertThat(what(house, officer(other))).contains("nominated", "unplaced");
        assertThat(what(house, moved(left))).isEmpty();
        assertThat(what(house, moved(other))).isEmpty();
    }

    private static Reader officer(Applicant applicant) {
        return new Reader(applicant.person().subject(), new Office("home-police", "FR"), true, false, false, false);
    }

    /// The same person, who coordinates in another office now.
    private static Reader moved(Applicant applicant) {
        return new Reader(applicant.person().subject(), new Office("third-police", "BE"), false, true, true, false);
    }

    private static List<String> heard(Placed placed, Reader reader) {
        return what(placed.house, reader).stream()
                .filter(each -> !List.of("submitted", "nominated").contains(each))
                .toList();
    }

    private static List<String> what(ExchangeHouse house, Reader reader) {
        List<String> what = new ArrayList<>();
        house.database.change(handle -> new PostgresNotices()
                .since(handle, reader, house.authority.today(), 100)
                .forEach(each -> what.add(each.what())));
        int count =
                house.database.query(handle -> new PostgresNotices().count(handle, reader, house.authority.today()));
        assertThat(count).isEqualTo(what.size());
        return what;
    }
}
