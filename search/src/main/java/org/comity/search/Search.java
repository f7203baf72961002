package org.comity.search;

import java.util.List;
import java.util.Set;

/// Asks the index. Thread-safe.
///
/// Whatever is returned (works, numbers, facets, suggestions, corrections, marked words, senses, order) is what an
/// index
/// would return that holds only the documents that the reader may see.
///
/// Every method throws a [SearchUnavailableException] when the index cannot be asked at the moment. While the first
/// index is being built, what is in it already is found, see [IndexLife#complete].
public interface Search {

    /// Finds works. A question with broken syntax finds what it can and says what it ignored.
    SearchResults find(SearchRequest request);

    /// The works that a question finds, for comparing with what it found before; of the window counts the snapshot
    /// alone.
    ///
    /// @param most how many of the best, 1 to 1000
    Set<WorkId> works(SearchRequest request, int most);

    /// Titles and terms that begin with what is being typed, in any script, best first.
    ///
    /// @param typed at least one letter or digit; longer than [SearchRequest#LONGEST] is cut
    /// @param most how many, 1 to 20
    List<Suggestion> suggest(String typed, SearchRequest.Reader reader, int most);
}
