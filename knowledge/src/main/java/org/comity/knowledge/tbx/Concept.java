package org.comity.knowledge.tbx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A concept and what it is called. Concept-based as ISO 30042 has it: one entry a concept, not a word.
///
/// @param id of the entry, unique in the termbase
/// @param subject the field it belongs to, empty if none is said
/// @param definition empty if none is known
/// @param reference an address or number elsewhere, empty if none
/// @param terms in the order of the file
public record Concept(String id, String subject, Optional<Definition> definition, String reference, List<Term> terms) {

    /// What the concept means.
    ///
    /// @param language BCP 47 tag, `und` when the entry does not say
    /// @param source where the words come from
    public record Definition(String text, String language, String source) {}

    /// A term.
    ///
    /// @param language BCP 47 tag
    /// @param region `TW`, `CN`, `UK` …; empty when it is used everywhere
    /// @param remark what else is known of it
    public record Term(String language, String text, String region, Status status, Remark remark) {}

    /// What else is known of a term.
    ///
    /// @param note empty if there is none
    /// @param source empty if none is said
    /// @param reviewer who reviewed it; empty when no speaker has
    public record Remark(Equivalence equivalence, String note, String source, String reviewer) {

        public static final Remark NONE = new Remark(Equivalence.FULL, "", "", "");
    }

    /// The administrative status of TBX-Basic.
    public enum Status {
        PREFERRED("preferredTerm-admn-sts"),
        ADMITTED("admittedTerm-admn-sts"),
        DEPRECATED("deprecatedTerm-admn-sts"),
        SUPERSEDED("supersededTerm-admn-sts");

        private final String value;

        Status(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Status> of(String value) {
            return List.of(values()).stream()
                    .filter(status -> status.value.equals(value))
                    .findFirst();
        }
    }

    /// How far the term agrees with the concept as the other languages have it. TBX-Basic has no data category for it:
    /// it stands as a note of the term that begins with `equivalence: `.
    public enum Equivalence {
        FULL,
        PARTIAL,
        NONE,
        FALSE_FRIEND;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Equivalence> of(String code) {
            return List.of(values()).stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    public Concept {
        terms = List.copyOf(terms);
    }
}
