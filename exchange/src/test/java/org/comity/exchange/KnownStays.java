package org.comity.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.Briefing;
import org.comity.knowledge.Briefing.KnownConcept;
import org.comity.knowledge.Briefing.KnownFact;
import org.comity.knowledge.Briefing.KnownField;
import org.comity.knowledge.Briefing.KnownHoliday;
import org.comity.knowledge.Briefing.KnownHolidays;
import org.comity.knowledge.Briefing.KnownHost;
import org.comity.knowledge.Briefing.KnownLaw;
import org.comity.knowledge.Briefing.KnownMarks;
import org.comity.knowledge.Briefing.KnownNote;
import org.comity.knowledge.Briefing.KnownOrigin;
import org.comity.knowledge.Briefing.KnownPurpose;
import org.comity.knowledge.Briefing.KnownReference;
import org.comity.knowledge.Briefing.KnownTerm;
import org.comity.knowledge.Briefing.KnownTie;
import org.comity.knowledge.Briefing.KnownTreaty;
import org.comity.knowledge.Briefing.KnownVocabulary;
import org.comity.knowledge.Briefing.KnownWords;
import org.comity.knowledge.Briefings;

/// Knowledge of a visibly fictional library: one of everything, and what it was asked.
public final class KnownStays implements Briefings {

    private static final KnownOrigin ORIGIN = new KnownOrigin("Fictional gazette", "2025-06");

    /// What was asked, in that order.
    public final List<Stay> asked = new ArrayList<>();

    /// By whom.
    public final List<Reader> readers = new ArrayList<>();

    /// How the host stands to the treaty that the stay rests on.
    public String standing = "consented";

    /// Years without a list of holidays.
    public List<Integer> unknownYears = List.of();

    @Override
    public Briefing briefing(Stay stay, Reader reader) {
        asked.add(stay);
        readers.add(reader);
        return new Briefing(
                new KnownLaw(Optional.of(treaty()), List.of(treaty()), 7, 1), host(), List.of(), vocabulary());
    }

    @Override
    public Set<String> instruments() {
        return Set.of("untoc");
    }

    private KnownTreaty treaty() {
        LocalDate since = LocalDate.of(2001, 2, 3);
        boolean bound = standing.equals("consented");
        return new KnownTreaty(
                "untoc",
                "FICT",
                new KnownWords("Convention of Fictional City", "en"),
                true,
                List.of(new KnownPurpose("training-and-exchange", List.of("29"))),
                new KnownTie("in-force", Optional.of(since), Optional.empty(), true, Optional.of(ORIGIN)),
                new KnownTie(
                        standing,
                        bound ? Optional.of(since) : Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(ORIGIN)));
    }

    private KnownHost host() {
        return new KnownHost(
                List.of(
                        new KnownField(
                                "oversight",
                                List.of(new KnownFact("Fictional board", Optional.of("en"), true, ORIGIN))),
                        new KnownField("police-note", List.of())),
                List.of(),
                List.of(
                        note("hours", Optional.empty(), "Offices close at noon."),
                        note("names", Optional.of("example-police"), "The family name comes first.")),
                new KnownHolidays(
                        unknownYears.isEmpty()
                                ? List.of(new KnownHoliday(LocalDate.of(2027, 5, 5), "Sikukuu", "Feast"))
                                : List.of(),
                        unknownYears,
                        Optional.of("Fictional almanac")));
    }

    private static KnownNote note(String topic, Optional<String> confirmed, String text) {
        return new KnownNote(
                topic,
                new KnownWords("Note on " + topic, "en"),
                List.of(text),
                "/knowledge/jurisdictions/KE/notes/" + topic,
                new KnownMarks(
                        "2026-11",
                        false,
                        confirmed,
                        confirmed.isPresent() ? 0 : 2,
                        List.of(new KnownReference("law", "A fictional law", Optional.empty()))));
    }

    private static KnownVocabulary vocabulary() {
        return new KnownVocabulary(
                List.of("en", "fr"),
                List.of(new KnownConcept(
                        "/knowledge/terms/fictional",
                        List.of(new KnownTerm("en", "computer crime", "", true, "", "fictional list")))));
    }
}
