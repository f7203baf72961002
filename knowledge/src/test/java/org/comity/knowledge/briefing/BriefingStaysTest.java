package org.comity.knowledge.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.knowledge.Briefing;
import org.comity.knowledge.Briefing.KnownConcept;
import org.comity.knowledge.Briefing.KnownField;
import org.comity.knowledge.Briefing.KnownHoliday;
import org.comity.knowledge.Briefing.KnownNote;
import org.comity.knowledge.Briefing.KnownTerm;
import org.comity.knowledge.Briefing.KnownTie;
import org.comity.knowledge.Briefing.KnownTreaty;
import org.comity.knowledge.Briefings.Reader;
import org.comity.knowledge.Briefings.Stay;
import org.comity.knowledge.Briefings.Work;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.People;
import org.comity.knowledge.cooperation.CurrentAnswers;
import org.comity.knowledge.crime.PostgresCrimeTypes;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.culture.Readers;
import org.comity.knowledge.finding.FindingHouse;
import org.comity.knowledge.jurisdiction.PostgresJurisdictions;
import org.comity.knowledge.term.PostgresTerms;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.junit.jupiter.api.Test;

/// Briefings from the library of this repository.
final class BriefingStaysTest {

    private static final LocalDate FROM = LocalDate.of(2027, 9, 20);
    private static final LocalDate TO = LocalDate.of(2027, 10, 15);
    private static final String CYBER = "un18-computer-crime";

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final EditingNotes editing = new EditingNotes(
            library.database,
            library.notes,
            new AccessPolicy(new KnowledgeModule().accessRules()),
            new AuditTrail(library.database, LibraryDatabase.CLOCK),
            LibraryDatabase.CLOCK,
            new SecureRandom());
    private final BriefingStays briefings = new BriefingStays(
            library.database,
            new CurrentAnswers(library.registers),
            editing,
            new BriefingStays.Lists(new PostgresJurisdictions(), new PostgresCrimeTypes(), new PostgresTerms()),
            FindingHouse.MESSAGES,
            LibraryDatabase.CLOCK);

    private Briefing briefing(String home, String host, LocalDate from, LocalDate to, Work work) {
        return briefings.briefing(
                new Stay(home, host, from, to, work), new Reader(Optional.of(actor("FR")), List.of("en")));
    }

    private Briefing briefing(String home, String host) {
        return briefing(home, host, FROM, TO, work(CYBER));
    }

    private static Work work(String... crimes) {
        return new Work(List.of(crimes), List.of("en"), Optional.of("untoc"));
    }

    private static Actor actor(String jurisdiction) {
        return People.with(Role.OFFICER, "police", jurisdiction).actor();
    }

    @Test
    void a_stay_can_rest_on_what_the_library_has() {
        assertThat(briefings.instruments()).contains("untoc").doesNotContain("untok");
    }

    @Test
    void only_treaties_that_bind_both_for_a_purpose_and_the_crime_type_are_named() {
        Briefing known = briefing("FR", "KE");
        assertThat(known.law().treaties()).extracting(KnownTreaty::id).contains("untoc");
        assertThat(known.law().treaties()).allSatisfy(treaty -> {
            assertThat(treaty.home().bound()).as(treaty.id()).isTrue();
            assertThat(treaty.host().bound()).as(treaty.id()).isTrue();
            assertThat(treaty.purposes()).isNotEmpty();
            assertThat(library.register().law().provisionsOf(treaty.id()).covers(CYBER))
                    .as(treaty.id())
                    .isTrue();
        });
        assertThat(known.law().treaties()).extracting(KnownTreaty::id).doesNotHaveDuplicates();
        assertThat(briefing("FR", "KE", FROM, TO, work("un18-terrorism")).law())
                .as("another type of crime, other treaties")
                .isNotEqualTo(known.law());
    }

    @Test
    void a_treaty_that_does_not_bind_both_yet_is_not_named() {
        assertThat(briefing("FR", "KE", LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 9), work(CYBER))
                        .law()
                        .treaties())
                .extracting(KnownTreaty::id)
                .doesNotContain("untoc");
        assertThat(briefing("FR", "FR").law().treaties())
                .as("nothing binds a State to itself")
                .isEmpty();
    }

    @Test
    void the_basis_says_how_both_stand_to_it_bound_or_not() {
        KnownTreaty basis = briefing("FR", "KE").law().basis().orElseThrow();
        assertThat(basis.id()).isEqualTo("untoc");
        assertThat(List.of(basis.home(), basis.host())).allMatch(KnownTie::bound);
        assertThat(basis.home().origin()).isPresent();
        assertThat(briefing("FR", "JP", FROM, TO, new Work(List.of(CYBER), List.of("en"), Optional.of("no-such")))
                        .law()
                        .basis())
                .isEmpty();
        assertThat(briefing("FR", "TW").law().basis().orElseThrow().host().bound())
                .isFalse();
    }

    @Test
    void holidays_of_the_window_are_told_from_its_first_to_its_last_day() {
        List<KnownHoliday> days = briefing("FR", "JP").host().holidays().days();
        assertThat(days).extracting(KnownHoliday::day).contains(FROM, LocalDate.of(2027, 10, 11));
        assertThat(days)
                .allMatch(each -> !each.day().isBefore(FROM) && !each.day().isAfter(TO));
        LocalDate holiday = LocalDate.of(2027, 10, 11);
        assertThat(briefing("FR", "JP", holiday, holiday, work(CYBER))
                        .host()
                        .holidays()
                        .days())
                .hasSize(1);
        assertThat(briefing("FR", "JP").host().holidays().source()).isPresent();
    }

    @Test
    void a_year_without_a_list_is_said_to_be_unknown() {
        LocalDate last = LocalDate.of(2031, 1, 20);
        assertThat(briefing("FR", "JP", LocalDate.of(2030, 12, 1), last, work(CYBER))
                        .host()
                        .holidays()
                        .unknownYears())
                .containsExactly(2031);
        assertThat(briefing("FR", "JP").host().holidays().unknownYears()).isEmpty();
        assertThat(briefing("FR", "EUROPOL").host().holidays().unknownYears()).containsExactly(2027);
    }

    @Test
    void powers_and_contacts_have_their_source_and_date_and_gaps_stay_gaps() {
        Briefing known = briefing("FR", "JP");
        assertThat(known.host().powers()).extracting(KnownField::code).contains("oversight", "police-note");
        assertThat(known.host().powers()).flatExtracting(KnownField::facts).isNotEmpty();
        assertThat(known.host().powers())
                .flatExtracting(KnownField::facts)
                .allSatisfy(fact -> assertThat(fact.origin().source()).isNotBlank());
        assertThat(briefing("JP", "TW").host().contacts())
                .filteredOn(field -> field.code().equals("central-authority"))
                .flatExtracting(KnownField::facts)
                .isNotEmpty();
        assertThat(known.contacts())
                .filteredOn(field -> field.code().equals("preferred-channel"))
                .allMatch(field -> field.facts().isEmpty());
    }

    @Test
    void a_note_is_told_to_those_alone_who_may_read_it_with_its_marks() {
        for (Readers readers : Readers.values()) {
            write(readers);
        }
        Stay stay = new Stay("FR", "UY", FROM, TO, work(CYBER));
        assertThat(topics(stay, Optional.empty())).containsExactly("for-everybody");
        assertThat(topics(stay, Optional.of(actor("FR")))).containsExactly("for-everybody", "for-signed-in");
        assertThat(topics(stay, Optional.of(actor("UY")))).hasSize(3);
        KnownNote note = briefings
                .briefing(stay, new Reader(Optional.empty(), List.of("fr")))
                .host()
                .notes()
                .getFirst();
        assertThat(note.title().language()).as("there is no French one").isEqualTo("en");
        assertThat(note.paragraphs()).containsExactly("Offices close at noon [law].");
        assertThat(note.marks().confirmed()).isEmpty();
        assertThat(note.marks().sources()).hasSize(1);
    }

    /// A note as the academy of Uruguay writes it.
    private void write(Readers readers) {
        library.database.change(handle -> handle.createUpdate("""
                        INSERT INTO knowledge.note (jurisdiction, topic, titles, texts, sources, as_of, review_months,
                            digest, readers, recorded_at)
                        VALUES ('UY', :topic, '{"en": "Hours"}', '{"en": "Offices close at noon [law]."}',
                            '[{"id": "law", "title": "A law"}]', '2026-11', 24, 'a', :readers, now())
                        """)
                .bind("topic", "for-" + readers.code())
                .bind("readers", readers.code())
                .execute());
    }

    private List<String> topics(Stay stay, Optional<Actor> actor) {
        return briefings.briefing(stay, new Reader(actor, List.of("en"))).host().notes().stream()
                .map(KnownNote::topic)
                .toList();
    }

    @Test
    void crime_types_are_called_in_the_language_of_the_work_and_that_of_home() {
        Briefing known = briefing("FR", "JP", FROM, TO, work(CYBER));
        assertThat(known.vocabulary().languages()).containsExactly("en", "fr");
        List<KnownConcept> concepts = known.vocabulary().concepts();
        assertThat(concepts.getFirst().in("fr")).hasSize(1);
        assertThat(concepts)
                .as("the termbase knows the type too")
                .anySatisfy(each -> assertThat(each.path()).endsWith("/eurovoc-3027"));
        assertThat(briefing("GB", "JP").vocabulary().languages())
                .as("home speaks the language of the work")
                .containsExactly("en", "ja");
    }

    @Test
    void nothing_is_called_the_same_twice() {
        KnownConcept name = called("a", "Computer crime", "電腦犯罪");
        KnownConcept part = called("b", "computer crime");
        KnownConcept whole = called("c", "computer crime", "電腦犯罪");
        KnownConcept other = called("d", "computer crime", "網路犯罪");

        assertThat(CrimeVocabulary.telling(List.of(name, part, whole, other))).containsExactly(whole, other);
        assertThat(CrimeVocabulary.telling(List.of(whole, part))).containsExactly(whole);
        assertThat(CrimeVocabulary.telling(List.of(part))).containsExactly(part);
    }

    private static KnownConcept called(String path, String... words) {
        List<String> languages = List.of("en", "zh-Hant");
        return new KnownConcept(
                path,
                IntStream.range(0, words.length)
                        .mapToObj(at -> new KnownTerm(languages.get(at), words[at], "", false, "", ""))
                        .toList());
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_crime_types_and_the_days() {
        briefing("FR", "JP");
        int few = queries(work(CYBER), FROM);
        int many = queries(work(CYBER, "un18-terrorism", "un18-corruption", "aseanapol-cybercrime"), TO.plusYears(2));
        assertThat(many).isEqualTo(few);
    }

    private int queries(Work work, LocalDate to) {
        return library.source.during(() -> briefing("FR", "JP", FROM, to, work)).size();
    }
}
