package org.comity.knowledge.alias;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.knowledge.Provenance;

/// A name that people use: a popular name, an abbreviation, an official title in a language in which there is no text.
///
/// @param id of the instrument or organisation, or code of the jurisdiction
/// @param language BCP 47 tag; [#EVERY] when the name belongs to no language, as a number does
public record Alias(Subject subject, String id, String language, String name, Provenance provenance) {

    /// The tag of names that are the same in every language.
    public static final String EVERY = "mul";

    /// What is called so.
    public enum Subject {
        INSTRUMENT,
        JURISDICTION,
        ORGANISATION;

        /// The name in files and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Subject> of(String code) {
            return List.of(values()).stream()
                    .filter(subject -> subject.code().equals(code))
                    .findFirst();
        }
    }

    /// Whether a reader of the language uses it.
    public boolean in(String tag) {
        return language.equals(tag) || language.equals(EVERY);
    }
}
