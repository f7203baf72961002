package org.comity.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known for a stay, each fact with its source and date.
///
/// @param law what binds the two jurisdictions on the first day of the stay
/// @param host about the jurisdiction of the stay
/// @param contacts fields that say whom to ask at home; one without facts is a gap
/// @param vocabulary what the work is called in its languages
public record Briefing(KnownLaw law, KnownHost host, List<KnownField> contacts, KnownVocabulary vocabulary) {

    public Briefing {
        contacts = List.copyOf(contacts);
    }

    /// The law between the two.
    ///
    /// @param basis the instrument that the stay rests on, if one is named and known
    /// @param treaties that bind both for purposes of a stay, those for exchanges of personnel first
    /// @param further how many more there are
    /// @param unknown how many might bind both, with participants that are not known
    public record KnownLaw(Optional<KnownTreaty> basis, List<KnownTreaty> treaties, int further, int unknown) {
        public KnownLaw {
            treaties = List.copyOf(treaties);
        }
    }

    /// A treaty, agreement or act.
    ///
    /// @param label short name or number
    /// @param specific whether it deals with one of the crime types itself
    /// @param purposes what it can serve for
    /// @param home how the jurisdiction that she comes from stands to it
    /// @param host how the jurisdiction of the stay stands to it
    public record KnownTreaty(
            String id,
            String label,
            KnownWords title,
            boolean specific,
            List<KnownPurpose> purposes,
            KnownTie home,
            KnownTie host) {
        public KnownTreaty {
            purposes = List.copyOf(purposes);
        }
    }

    /// @param measure code of the measure
    /// @param articles that carry it; empty where only the title is known
    public record KnownPurpose(String measure, List<String> articles) {
        public KnownPurpose {
            articles = List.copyOf(articles);
        }
    }

    /// How a jurisdiction stands to a treaty.
    ///
    /// @param state `in-force`, `consented` (entry into force is not known), `party`, `member`, `signed`,
    /// `withdrawn`, `none` or `unknown`
    /// @param since when it entered into force for it, else when it consented
    /// @param organisation as whose member it is bound
    /// @param declarations whether it made reservations or declarations
    public record KnownTie(
            String state,
            Optional<LocalDate> since,
            Optional<String> organisation,
            boolean declarations,
            Optional<KnownOrigin> origin) {

        public boolean bound() {
            return List.of("in-force", "consented", "party", "member").contains(state);
        }
    }

    /// @param language BCP 47 tag
    public record KnownWords(String text, String language) {}

    /// Where a fact comes from.
    ///
    /// @param source how it is cited
    /// @param asOf a day, month or year, see [AsOf]
    public record KnownOrigin(String source, String asOf) {}

    /// The jurisdiction of the stay.
    ///
    /// @param powers fields that say who has which powers and who watches over them; one without facts is a gap
    /// @param contacts fields that say whom to ask
    /// @param notes on culture that the reader may read
    public record KnownHost(
            List<KnownField> powers, List<KnownField> contacts, List<KnownNote> notes, KnownHolidays holidays) {
        public KnownHost {
            powers = List.copyOf(powers);
            contacts = List.copyOf(contacts);
            notes = List.copyOf(notes);
        }
    }

    /// @param code of the field, e.g. `oversight`
    public record KnownField(String code, List<KnownFact> facts) {
        public KnownField {
            facts = List.copyOf(facts);
        }
    }

    /// @param language BCP 47 tag of the value if it is a text
    /// @param overdue whether somebody should look at it again
    public record KnownFact(String value, Optional<String> language, boolean overdue, KnownOrigin origin) {}

    /// A note on culture.
    ///
    /// @param title in the best language at hand
    /// @param paragraphs in that language; empty when the briefing would get too long, the note is at its path then
    public record KnownNote(String topic, KnownWords title, List<String> paragraphs, String path, KnownMarks marks) {
        public KnownNote {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// Who stands behind a note.
    ///
    /// @param confirmed code of the organisation of the jurisdiction that confirmed it; without it nobody there did
    /// @param contested how many objections are not settled
    public record KnownMarks(
            String asOf, boolean overdue, Optional<String> confirmed, int contested, List<KnownReference> sources) {
        public KnownMarks {
            sources = List.copyOf(sources);
        }
    }

    /// @param id by which the paragraphs cite it
    public record KnownReference(String id, String title, Optional<String> url) {}

    /// Public holidays within the stay.
    ///
    /// @param unknownYears years of the stay for which there is no list, so that no day of theirs says nothing
    /// @param source how the list is cited
    public record KnownHolidays(List<KnownHoliday> days, List<Integer> unknownYears, Optional<String> source) {
        public KnownHolidays {
            days = List.copyOf(days);
            unknownYears = List.copyOf(unknownYears);
        }
    }

    /// @param localName in the language of the place
    public record KnownHoliday(LocalDate day, String localName, String englishName) {}

    /// What the crime types of the work are called.
    ///
    /// @param languages BCP 47 tags, one or two: that of the work and that of home
    /// @param concepts those of the crime types first
    public record KnownVocabulary(List<String> languages, List<KnownConcept> concepts) {
        public KnownVocabulary {
            languages = List.copyOf(languages);
            concepts = List.copyOf(concepts);
        }
    }

    /// @param path where more about it is
    /// @param terms in the languages of the vocabulary; a language without any is a gap
    public record KnownConcept(String path, List<KnownTerm> terms) {
        public KnownConcept {
            terms = List.copyOf(terms);
        }

        public List<KnownTerm> in(String language) {
            return terms.stream()
                    .filter(term -> term.language().equals(language))
                    .toList();
        }
    }

    /// @param region where it is used, empty when everywhere
    /// @param reviewed whether a speaker has reviewed it
    /// @param note such as how it is said; may be empty
    /// @param source may be empty
    public record KnownTerm(
            String language, String text, String region, boolean reviewed, String note, String source) {}
}
