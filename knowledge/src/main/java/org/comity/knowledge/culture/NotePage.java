package org.comity.knowledge.culture;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// A note on culture.
///
/// @param place name of the jurisdiction
/// @param text in the language of reading
/// @param versions when earlier versions were written, newest first
/// @param rights what the visitor may do
public record NotePage(String title, String place, Note note, Text text, List<String> versions, Rights rights)
        implements Page {

    /// The words in one language.
    ///
    /// @param missed the language that was wished for, if the note does not have it
    public record Text(String title, String language, List<String> paragraphs, Optional<String> missed) {

        public String direction() {
            return Localizer.direction(language);
        }
    }

    /// What the visitor may do, and what she has just done.
    ///
    /// @param done last part of a message key
    public record Rights(boolean edit, boolean contest, boolean overdue, Optional<String> done) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return note.readers() == Readers.EVERYBODY;
    }

    public String address() {
        return address(note.jurisdiction(), note.topic());
    }

    /// Where a note stands.
    public static String address(String jurisdiction, String topic) {
        return KnowledgePaths.jurisdiction(jurisdiction) + "/notes/" + topic;
    }
}
