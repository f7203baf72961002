package org.comity.knowledge.culture;

import java.util.List;
import java.util.Map;
import org.comity.platform.web.Page;

/// The form in which a note is written.
///
/// @param values what stands in the fields
/// @param breaches of the editor's rules, in the reader's language
public record NoteFormPage(
        String title,
        String jurisdiction,
        String topic,
        String place,
        Map<String, String> values,
        List<String> breaches)
        implements Page {

    /// The languages that a note is written in.
    public static final List<String> LANGUAGES = List.of("en", "zh-Hant", "es", "fr", "ar");

    @Override
    public String section() {
        return "knowledge";
    }

    /// For whom a note can be written.
    public List<Readers> readers() {
        return List.of(Readers.values());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
