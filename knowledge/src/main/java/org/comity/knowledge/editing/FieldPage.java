package org.comity.knowledge.editing;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.web.Page;

/// A field of a profile: what it says, what it said, and the form to change it.
///
/// @param place name of the jurisdiction
/// @param entries newest first
public record FieldPage(String title, String jurisdiction, String field, String place, List<Entry> entries, Form form)
        implements Page {

    /// What the field said at a time.
    public record Entry(String value, String source, String asOf, String recorded, boolean current) {}

    /// The form.
    ///
    /// @param value what stands in it: one value a line
    /// @param several whether the field holds several values
    /// @param done what has just been done, the last part of a message key
    public record Form(String value, boolean several, boolean edit, Optional<String> done) {}

    @Override
    public String section() {
        return "knowledge";
    }

    public String address() {
        return address(jurisdiction, field);
    }

    /// Where a field stands.
    public static String address(String jurisdiction, String field) {
        return KnowledgePaths.jurisdiction(jurisdiction) + "/fields/" + field;
    }
}
