package org.comity.search.saved;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.search.question.Question;
import org.comity.search.question.SearchPaths;

/// A search that somebody saved.
///
/// @param name that she gave it, 1 to 120 characters
/// @param query what was asked, as [SearchPaths#asked] writes it
/// @param lookedAt when she last looked at what it finds
/// @param wishes BCP 47 tags of the languages that she wished then, best first; empty when they are not known
/// @param seen what it found then
public record SavedSearch(
        UUID id, String name, String query, Instant savedAt, Instant lookedAt, List<String> wishes, SeenWorks seen) {

    public SavedSearch {
        wishes = List.copyOf(wishes);
    }

    static final int LONGEST_NAME = 120;
    static final int LONGEST_QUERY = 8000;

    public Question question() {
        return Question.ofQuery(query);
    }

    /// Where one sees what it finds.
    public String path() {
        return SearchPaths.of(question().from(id.toString()));
    }
}
