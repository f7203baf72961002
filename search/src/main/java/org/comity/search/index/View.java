package org.comity.search.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.WorkId;

/// The index at one moment, as somebody sees it who belongs to some audiences. Everything it tells is as if
/// nothing else existed. Must be closed.
public interface View extends AutoCloseable {

    /// Works that fit the plan.
    ///
    /// @param wishes languages of the reader, dearest first, for choosing the document that stands for a work
    /// @param from how many works to skip
    Found find(Plan plan, List<String> wishes, int from, int size);

    /// The works that [#find] finds first, in its order; nothing of them is read but their names.
    List<WorkId> works(Plan plan, List<String> wishes, int most);

    /// Whether one document has all the words of the plan, whatever facets and dates it is narrowed down to.
    default boolean hasAll(Plan plan) {
        return find(plan.wordsAlone(), List.of(), 0, 1).total() > 0;
    }

    /// Base languages of the documents.
    Set<String> languages();

    /// How many documents have words in a base language.
    int documents(String language);

    /// Whether each question to this view is a journey, so that many small ones should be told of by [#expect].
    default boolean isRemote() {
        return false;
    }

    /// Tells which terms [#documents] will be asked for, so that an engine across a network gets to know them at once.
    ///
    /// @param terms by base language
    default void expect(Map<String, Set<String>> terms) {
        // an engine inside the server has them at hand
    }

    /// In how many documents a word of a language stands.
    int documents(String language, String term);

    /// Words of titles, as they are written there, that are one letter away (two for long words), most frequent
    /// first.
    List<String> similar(String word, int most);

    /// Terms of a language that are one letter away, most frequent first.
    List<String> similarTerms(String language, String term, int most);

    /// Titles one of whose readings begins with the prefix, then those that have it at a later word; each work once.
    ///
    /// @param prefix a reading, see `Readings`
    List<Found.FoundWork> beginning(String prefix, List<String> wishes, int most);

    /// Titles of works of a kind one of whose readings is the key, all languages of each.
    List<Found.FoundWork> titled(String kind, String key, int most);

    /// Names this moment; later pages of the same question ask for it again.
    String snapshot();

    @Override
    void close();
}
