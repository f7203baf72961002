package org.comity.knowledge;

import org.comity.search.WorkId;

/// As which works search finds what is known.
public final class KnowledgeWorkIds {

    /// Instruments as a whole, by their ids.
    public static final String INSTRUMENT = "instrument";

    /// Articles of instruments, `instrument/label`.
    public static final String ARTICLE = "article";

    /// Profiles of jurisdictions, by their codes.
    public static final String JURISDICTION = "jurisdiction";

    /// Notes on culture, `jurisdiction/topic`.
    public static final String NOTE = "culture-note";

    /// Types of crime, by their codes.
    public static final String CRIME_TYPE = "crime-type";

    /// Concepts of the termbase, by their ids.
    public static final String TERM = "term";

    private KnowledgeWorkIds() {}

    public static WorkId instrument(String id) {
        return new WorkId(INSTRUMENT, id);
    }

    public static WorkId article(String instrument, String label) {
        return new WorkId(ARTICLE, instrument + "/" + label);
    }

    public static WorkId jurisdiction(String code) {
        return new WorkId(JURISDICTION, code);
    }

    public static WorkId note(String jurisdiction, String topic) {
        return new WorkId(NOTE, jurisdiction + "/" + topic);
    }

    public static WorkId crimeType(String code) {
        return new WorkId(CRIME_TYPE, code);
    }

    public static WorkId term(String concept) {
        return new WorkId(TERM, concept);
    }
}
