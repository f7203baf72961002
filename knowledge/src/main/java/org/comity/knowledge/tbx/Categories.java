package org.comity.knowledge.tbx;

import java.util.Map;
import java.util.Set;

/// The data categories of TBX-Basic: at which level each may stand, and the closed lists of values (ISO 30042:2019 and
/// the TBX-Basic dialect specification).
final class Categories {

    /// Levels of an entry.
    enum Level {
        CONCEPT,
        LANGUAGE,
        TERM
    }

    private static final Set<Level> ALL = Set.of(Level.CONCEPT, Level.LANGUAGE, Level.TERM);

    private static final Map<String, Set<Level>> LEVELS = Map.ofEntries(
            Map.entry("subjectField", Set.of(Level.CONCEPT)),
            Map.entry("definition", Set.of(Level.CONCEPT, Level.LANGUAGE)),
            Map.entry("context", Set.of(Level.TERM)),
            Map.entry("source", ALL),
            Map.entry("note", ALL),
            Map.entry("crossReference", ALL),
            Map.entry("externalCrossReference", ALL),
            Map.entry("xGraphic", Set.of(Level.CONCEPT)),
            Map.entry("administrativeStatus", Set.of(Level.TERM)),
            Map.entry("geographicalUsage", Set.of(Level.TERM)),
            Map.entry("grammaticalGender", Set.of(Level.TERM)),
            Map.entry("grammaticalNumber", Set.of(Level.TERM)),
            Map.entry("partOfSpeech", Set.of(Level.TERM)),
            Map.entry("termType", Set.of(Level.TERM)),
            Map.entry("termLocation", Set.of(Level.TERM)),
            Map.entry("customerSubset", ALL),
            Map.entry("projectSubset", ALL),
            Map.entry("transactionType", ALL),
            Map.entry("responsibility", ALL),
            Map.entry("date", ALL));

    private static final Map<String, Set<String>> PICKLISTS = Map.of(
            "administrativeStatus",
            Set.of(
                    "preferredTerm-admn-sts",
                    "admittedTerm-admn-sts",
                    "deprecatedTerm-admn-sts",
                    "supersededTerm-admn-sts"),
            "grammaticalGender",
            Set.of("masculine", "feminine", "neuter", "other"),
            "grammaticalNumber",
            Set.of("singular", "plural", "mass", "dual"),
            "partOfSpeech",
            Set.of("noun", "verb", "adjective", "adverb", "properNoun", "other"),
            "termType",
            Set.of("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"),
            "transactionType",
            Set.of("origination", "modification"));

    private Categories() {}

    static boolean known(String category) {
        return LEVELS.containsKey(category);
    }

    static boolean mayStand(String category, Level level) {
        return LEVELS.getOrDefault(category, Set.of()).contains(level);
    }

    /// Whether the category has no closed list, or the value is of it.
    static boolean allows(String category, String value) {
        return PICKLISTS.getOrDefault(category, Set.of(value)).contains(value);
    }
}
