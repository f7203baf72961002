package org.comity.knowledge.crime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.knowledge.Provenance;

/// Types of crime as several schemes have them, side by side: none is translated into another, a mapping says how close
/// two types are.
public record CrimeSchemes(List<CrimeType> types, List<Mapping> mappings, List<Estimate> estimates) {

    /// The schemes.
    public enum Scheme {
        UN18,
        ASEANAPOL9,
        EUROVOC;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Scheme> of(String name) {
            return Stream.of(values())
                    .filter(scheme -> scheme.name().equals(name))
                    .findFirst();
        }
    }

    /// A type of a scheme.
    ///
    /// @param routes whether it runs from source through transit to destination
    /// @param definition the article that defines it, where a treaty does
    public record CrimeType(
            String code, Scheme scheme, boolean routes, Optional<Article> definition, Provenance provenance) {}

    /// An article of an instrument of the library.
    public record Article(String instrument, String label) {}

    /// How close a type is to one of another scheme, in the terms of SKOS.
    public enum Relation {
        EXACT,
        CLOSE,
        BROAD,
        NARROW,
        RELATED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Relation> of(String code) {
            return Stream.of(values())
                    .filter(relation -> relation.code().equals(code))
                    .findFirst();
        }

        /// The relation as seen from the other side.
        Relation inverse() {
            return switch (this) {
                case BROAD -> NARROW;
                case NARROW -> BROAD;
                default -> this;
            };
        }
    }

    /// @param relation what `from` is to `to`: broad when it covers more
    public record Mapping(String from, String to, Relation relation, String source) {}

    /// A figure that somebody stated, with how far it can be relied on.
    ///
    /// @param amount empty where the source says that there is no figure
    /// @param year that it is about, e.g. `1998` or `1990s`
    /// @param reliability `industry`: the claim of an interested industry; `method-unknown`
    public record Estimate(
            String crime,
            Optional<Amount> amount,
            Optional<String> year,
            Optional<String> reliability,
            Provenance provenance) {}

    /// @param bound `about` or `over`
    /// @param unit `usd-per-year`, `works-per-month`, `vehicles-per-year`
    public record Amount(String bound, double value, String unit) {}

    public CrimeSchemes {
        types = List.copyOf(types);
        mappings = List.copyOf(mappings);
        estimates = List.copyOf(estimates);
    }

    List<CrimeType> of(Scheme scheme) {
        return types.stream().filter(type -> type.scheme() == scheme).toList();
    }

    /// What types of other schemes are to a type, seen from it.
    public List<Mapping> mappings(String code) {
        return Stream.concat(
                        mappings.stream()
                                .filter(mapping -> mapping.to().equals(code))
                                .map(mapping -> new Mapping(
                                        code, mapping.from(), mapping.relation().inverse(), mapping.source())),
                        mappings.stream().filter(mapping -> mapping.from().equals(code)))
                .toList();
    }

    List<Estimate> estimates(String code) {
        return estimates.stream()
                .filter(estimate -> estimate.crime().equals(code))
                .toList();
    }
}
