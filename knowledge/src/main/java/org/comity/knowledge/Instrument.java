package org.comity.knowledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A treaty, agreement or act that cooperation can rest on, without the wording of its articles.
///
/// @param id short lower-case name, e.g. `untoc`; courses name it in the same way
/// @param titles official titles by BCP 47 tag; never empty
/// @param texts the languages that its articles exist in
public record Instrument(
        String id,
        Kind kind,
        Citation citation,
        Circle circle,
        Map<String, String> titles,
        Map<String, TextState> texts) {

    /// What sort of instrument it is.
    public enum Kind {
        MULTILATERAL,
        BILATERAL,
        POLICE_AGREEMENT,
        EU_ACT;

        /// The name in files, addresses and message keys.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /// How it is cited.
    ///
    /// @param reference official number, e.g. `UNTC XVIII-12`, `ETS 030`; empty if there is none
    /// @param shortName e.g. `UNTOC`
    /// @param adopted when it was adopted or opened for signature
    /// @param inForce when it first entered into force, where the library knows it
    /// @param ended the first day on which it was no longer in force; empty while it is
    /// @param depositary code of the depositary
    public record Citation(
            String reference,
            Optional<String> shortName,
            Optional<LocalDate> adopted,
            Optional<LocalDate> inForce,
            Optional<LocalDate> ended,
            Optional<String> depositary) {

        /// Whether it is no longer in force on a day.
        public boolean endedBy(LocalDate day) {
            return ended.filter(date -> !date.isAfter(day)).isPresent();
        }
    }

    /// Whom it can bind.
    public sealed interface Circle {

        /// Whoever consents; participation is recorded one by one.
        record Consenting() implements Circle {}

        /// The parties that concluded it.
        ///
        /// @param parties codes of jurisdictions or organisations
        record Parties(List<String> parties) implements Circle {
            public Parties {
                parties = List.copyOf(parties);
            }
        }

        /// The members of an organisation.
        record MembersOf(String organisation) implements Circle {}
    }

    /// A language that the articles exist in.
    ///
    /// @param authentic whether this language is an authentic one of the instrument
    public record TextState(boolean authentic, Provenance provenance, Optional<URI> address) {}

    /// What the instrument offers, read from its articles. Articles are labels such as `18`; a paragraph may follow
    /// in parentheses: `18(13)`.
    ///
    /// @param crimes codes of the crime types that the instrument itself deals with
    /// @param general whether it applies to offences in general, whatever the type
    /// @param generalFor codes of the measures that it offers for offences in general although the rest is narrower
    /// @param scope the article that says when it applies
    /// @param measures articles by the code of the measure
    /// @param rules what a request must respect, by the code of the measure, `default` for all others
    public record Provisions(
            Set<String> crimes,
            boolean general,
            Set<String> generalFor,
            Optional<String> scope,
            Map<String, List<String>> measures,
            Map<String, Rules> rules) {

        public static final Provisions NONE =
                new Provisions(Set.of(), false, Set.of(), Optional.empty(), Map.of(), Map.of());

        public Provisions {
            crimes = Set.copyOf(crimes);
            generalFor = Set.copyOf(generalFor);
            measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
            rules = Map.copyOf(rules);
        }

        /// The rules for a measure.
        public Rules rulesFor(String measure) {
            return rules.getOrDefault(measure, rules.getOrDefault("default", Rules.NONE));
        }

        /// Whether it offers the measure for offences in general.
        public boolean generalFor(String measure) {
            return general || generalFor.contains(measure);
        }

        /// Whether it can offer anything for offences of this type.
        public boolean covers(String crime) {
            return general || !generalFor.isEmpty() || crimes.contains(crime);
        }

        /// Whether it can offer the measure for offences of this type.
        public boolean covers(String crime, String measure) {
            return generalFor(measure) || crimes.contains(crime);
        }
    }

    /// The rules for requests.
    ///
    /// @param articles articles by what they rule: `authority`, `language`, `form`, `content`, `refusal` …
    /// @param contents what the request must contain, as codes in the order of the article
    public record Rules(Map<String, String> articles, List<String> contents) {

        public static final Rules NONE = new Rules(Map.of(), List.of());

        public Rules {
            articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
            contents = List.copyOf(contents);
        }
    }

    public Instrument {
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("The instrument %s has no title.".formatted(id));
        }
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// The short name, or the official number, or the id: what fits into a column.
    public String label() {
        return citation.shortName().orElse(citation.reference().isEmpty() ? id : citation.reference());
    }
}
