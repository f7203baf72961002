package org.comity.knowledge.briefing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.knowledge.Briefing;
import org.comity.knowledge.Briefing.KnownFact;
import org.comity.knowledge.Briefing.KnownField;
import org.comity.knowledge.Briefing.KnownHoliday;
import org.comity.knowledge.Briefing.KnownHolidays;
import org.comity.knowledge.Briefing.KnownHost;
import org.comity.knowledge.Briefing.KnownMarks;
import org.comity.knowledge.Briefing.KnownNote;
import org.comity.knowledge.Briefing.KnownOrigin;
import org.comity.knowledge.Briefing.KnownReference;
import org.comity.knowledge.Briefing.KnownVocabulary;
import org.comity.knowledge.Briefing.KnownWords;
import org.comity.knowledge.Briefings;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Source;
import org.comity.knowledge.cooperation.Answers;
import org.comity.knowledge.cooperation.CurrentAnswers;
import org.comity.knowledge.crime.PostgresCrimeTypes;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.culture.Note;
import org.comity.knowledge.culture.NotePage;
import org.comity.knowledge.jurisdiction.PostgresJurisdictions;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.term.PostgresTerms;
import org.comity.platform.database.Database;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Messages;
import org.jdbi.v3.core.Handle;

/// Puts briefings together from everything that is known.
@Singleton
public final class BriefingStays implements Briefings {

    private static final List<String> POWERS =
            List.of("legal-system", "police-and-security-forces", "police-note", "heads-of-agencies", "oversight");
    private static final List<String> CONTACTS =
            List.of("central-authority", "preferred-channel", "calling-code", "emergency-number");
    private static final List<String> CONTACTS_AT_HOME = List.of("central-authority", "preferred-channel");

    /// How many characters of notes stand in a briefing: it has to travel over thin lines, and fit on paper.
    private static final int NOTES = 20_000;

    private static final String HOLIDAYS = "holidays-";

    private final Database database;
    private final CurrentAnswers answers;
    private final EditingNotes notes;
    private final Lists lists;
    private final Messages messages;
    private final Clock clock;

    @Inject
    public BriefingStays(
            Database database,
            CurrentAnswers answers,
            EditingNotes notes,
            Lists lists,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.answers = answers;
        this.notes = notes;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    /// Where holidays, types of crime and terms are kept.
    @Singleton
    public static final class Lists {
        private final PostgresJurisdictions jurisdictions;
        private final PostgresCrimeTypes crimes;
        private final PostgresTerms terms;

        @Inject
        public Lists(PostgresJurisdictions jurisdictions, PostgresCrimeTypes crimes, PostgresTerms terms) {
            this.jurisdictions = jurisdictions;
            this.crimes = crimes;
            this.terms = terms;
        }
    }

    /// What comes from the database.
    private record Listed(KnownHolidays holidays, KnownVocabulary vocabulary, Set<String> crimes) {}

    @Override
    public Briefing briefing(Stay stay, Reader reader) {
        Answers current = answers.get();
        Register register = current.register();
        Listed listed = database.query(handle -> listed(handle, register, stay));
        return new Briefing(
                new TreatiesBetween(current, reader.wishes()).law(stay, listed.crimes()),
                new KnownHost(
                        fields(register, stay.host(), POWERS),
                        fields(register, stay.host(), CONTACTS),
                        notes(stay, reader),
                        listed.holidays()),
                fields(register, stay.home(), CONTACTS_AT_HOME),
                listed.vocabulary());
    }

    @Override
    public Set<String> instruments() {
        return Set.copyOf(answers.get().register().law().instruments().keySet());
    }

    private Listed listed(Handle handle, Register register, Stay stay) {
        CrimeVocabulary vocabulary =
                new CrimeVocabulary(lists.crimes.read(handle), messages, languages(register, stay));
        List<String> crimes = stay.work().crimes();
        return new Listed(
                holidays(handle, register, stay), vocabulary.of(termbase(handle), crimes), vocabulary.named(crimes));
    }

    private CrimeVocabulary.Termbase termbase(Handle handle) {
        return new CrimeVocabulary.Termbase() {
            @Override
            public List<String> called(List<String> names, int most) {
                return lists.terms.called(handle, InterfaceLanguage.ENGLISH.tag(), names, most);
            }

            @Override
            public List<Concept> concepts(List<String> ids) {
                return lists.terms.concepts(handle, ids);
            }
        };
    }

    /// The first language of the work and the first official one at home; if that is the same, an official one of the
    /// host.
    private static List<String> languages(Register register, Stay stay) {
        Stream<String> official = Stream.of(stay.home(), stay.host())
                .flatMap(code -> register.world().facts(code, "official-language").stream())
                .map(Fact::value);
        return Stream.concat(stay.work().languages().stream().limit(1), official)
                .distinct()
                .limit(2)
                .toList();
    }

    private KnownHolidays holidays(Handle handle, Register register, Stay stay) {
        Set<Integer> years = lists.jurisdictions.holidayYears(handle, stay.host());
        return new KnownHolidays(
                lists.jurisdictions.holidays(handle, stay.host(), stay.from(), stay.to()).stream()
                        .map(holiday -> new KnownHoliday(holiday.day(), holiday.localName(), holiday.englishName()))
                        .toList(),
                IntStream.rangeClosed(stay.from().getYear(), stay.to().getYear())
                        .filter(year -> !years.contains(year))
                        .boxed()
                        .toList(),
                register.sources().values().stream()
                        .filter(source -> source.id().startsWith(HOLIDAYS))
                        .map(Source::title)
                        .findFirst());
    }

    private List<KnownField> fields(Register register, String jurisdiction, List<String> codes) {
        return codes.stream()
                .map(code -> new KnownField(
                        code,
                        register.world().facts(jurisdiction, code).stream()
                                .map(fact -> fact(register, fact))
                                .toList()))
                .toList();
    }

    private KnownFact fact(Register register, Fact fact) {
        return new KnownFact(
                fact.value(),
                fact.language(),
                fact.overdue(today()),
                new KnownOrigin(
                        register.citation(fact.provenance().source()),
                        fact.provenance().asOf().iso()));
    }

    private List<KnownNote> notes(Stay stay, Reader reader) {
        List<KnownNote> known = new ArrayList<>();
        int room = NOTES;
        for (Note note : notes.of(reader.actor(), stay.host())) {
            Map<String, String> texts = note.content().texts();
            String language = LanguageChoice.best(
                    texts.keySet(), reader.wishes(), texts.keySet().iterator().next());
            String text = texts.getOrDefault(language, "");
            boolean fits = text.length() <= room;
            room -= fits ? text.length() : 0;
            known.add(note(note, language, fits ? List.of(text.split("\n\\s*\n", -1)) : List.of()));
        }
        return known;
    }

    private KnownNote note(Note note, String language, List<String> paragraphs) {
        Note.Content content = note.content();
        return new KnownNote(
                note.topic(),
                new KnownWords(content.titles().getOrDefault(language, note.topic()), language),
                paragraphs,
                NotePage.address(note.jurisdiction(), note.topic()),
                new KnownMarks(
                        content.asOf().iso(),
                        content.overdue(today()),
                        note.state().confirmed().map(Note.Confirmation::organisation),
                        note.state().contested().size(),
                        content.sources().stream()
                                .map(each -> new KnownReference(each.id(), each.title(), each.url()))
                                .toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
