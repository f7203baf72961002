package org.comity.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a card of the catalogue shows of one version.
///
/// @param licence SPDX identifier
/// @param texts by language tag, the original language first, then by tag; never without the original
public record CourseSummary(
        CourseVersionId id,
        Profile profile,
        Owner owner,
        String licence,
        Instant imported,
        Map<String, CourseText> texts) {

    /// The language-independent facts.
    ///
    /// @param effortMinutes the author's estimate of reading and questions
    /// @param asOf when the facts were last checked
    /// @param original BCP 47 tag of the language that the course was written in first
    public record Profile(
            CourseKind kind, CourseLevel level, Topics topics, int effortMinutes, LocalDate asOf, String original) {}

    /// What a course touches, as codes for the filters of the catalogue.
    ///
    /// @param crimeTypes `un18-…`, the eighteen types of the Fourth United Nations Survey
    /// @param jurisdictions ISO 3166-1 alpha-2, upper case
    /// @param treaties short lower-case names such as `untoc`
    public record Topics(List<String> crimeTypes, List<String> jurisdictions, List<String> treaties) {

        /// The codes of the eighteen types, in the order of the Survey.
        public static final List<String> CRIME_TYPES = List.of(
                "un18-money-laundering",
                "un18-drug-trafficking",
                "un18-corruption",
                "un18-infiltration-of-business",
                "un18-fraudulent-bankruptcy",
                "un18-insurance-fraud",
                "un18-computer-crime",
                "un18-intellectual-property",
                "un18-arms-trafficking",
                "un18-terrorism",
                "un18-aircraft-hijacking",
                "un18-sea-piracy",
                "un18-land-hijacking",
                "un18-trafficking-in-persons",
                "un18-body-parts",
                "un18-cultural-property",
                "un18-environmental-crime",
                "un18-other-organized");

        public Topics {
            crimeTypes = List.copyOf(crimeTypes);
            jurisdictions = List.copyOf(jurisdictions);
            treaties = List.copyOf(treaties);
        }
    }

    /// Who answers for the course.
    ///
    /// @param organisation the organisation's code
    /// @param jurisdiction ISO 3166-1 alpha-2, or `INT` for an international organisation
    public record Owner(String organisation, String jurisdiction) {}

    public CourseSummary {
        if (!texts.containsKey(profile.original())) {
            throw new IllegalArgumentException("Course version %s lacks its original language.".formatted(id));
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public CourseId course() {
        return id.course();
    }

    /// Title, summary and objectives in exactly this language.
    public Optional<CourseText> text(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /// The text in the original language, which always exists.
    public CourseText original() {
        return text(profile.original()).orElseThrow();
    }
}
