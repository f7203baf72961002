package org.comity.knowledge.culture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Reference;

/// The fields of the form: `title-en`, `text-en` …, `sources` (a line `id | title | address` each), `as-of`, `review`,
/// `readers`.
final class NoteForm {

    private static final int USUALLY = 24;

    private NoteForm() {}

    /// What stands in the fields when a note is opened.
    static Map<String, String> values(Note note) {
        Content content = note.content();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("readers", note.readers().code());
        content.titles().forEach((language, title) -> values.put("title-" + language, title));
        content.texts().forEach((language, text) -> values.put("text-" + language, text));
        List<String> lines = new ArrayList<>();
        content.sources()
                .forEach(source -> lines.add(source.id() + " | " + source.title()
                        + source.url().map(url -> " | " + url).orElse("")));
        values.put("sources", String.join("\n", lines));
        values.put("as-of", content.asOf().iso());
        values.put("review", Integer.toString(content.reviewMonths()));
        return values;
    }

    /// What was sent; empty when a title, a text, a source or the date is missing or malformed.
    static Optional<Content> content(Map<String, String> values) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : NoteFormPage.LANGUAGES) {
            String title = values.getOrDefault("title-" + language, "").strip();
            String text = values.getOrDefault("text-" + language, "").strip();
            if (!title.isEmpty() && !text.isEmpty()) {
                titles.put(language, title);
                texts.put(language, text.replace("\r\n", "\n"));
            }
        }
        List<Reference> sources = sources(values.getOrDefault("sources", ""));
        String asOf = values.getOrDefault("as-of", "").strip();
        if (titles.isEmpty() || sources.isEmpty() || !AsOf.isValid(asOf)) {
            return Optional.empty();
        }
        String review = values.getOrDefault("review", "").strip();
        int months = review.matches("[1-9]\\d?") ? Integer.parseInt(review) : USUALLY;
        return Optional.of(new Content(titles, texts, sources, new AsOf(asOf), months));
    }

    private static List<Reference> sources(String lines) {
        List<Reference> sources = new ArrayList<>();
        for (String line : lines.split("\r?\n", -1)) {
            String[] parts = line.split("\\|", 3);
            String id = parts[0].strip();
            if (parts.length > 1 && id.matches("[a-z0-9-]{1,40}") && !parts[1].isBlank()) {
                sources.add(new Reference(
                        id,
                        parts[1].strip(),
                        parts.length > 2 && parts[2].strip().matches("https?://\\S+")
                                ? Optional.of(parts[2].strip())
                                : Optional.empty()));
            }
        }
        return sources;
    }
}
