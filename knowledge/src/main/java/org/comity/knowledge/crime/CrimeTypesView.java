package org.comity.knowledge.crime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Provenance;

/// The schemes of crime types, as programs read them.
public record CrimeTypesView(List<TypeView> types) {

    /// A type.
    ///
    /// @param labels by BCP 47 tag, for schemes whose names are data
    public record TypeView(
            String code,
            String scheme,
            boolean routes,
            Map<String, String> labels,
            Optional<ArticleView> definition,
            List<MappingView> mappings,
            List<EstimateView> estimates,
            Backing origin) {}

    /// An article that defines it.
    public record ArticleView(String instrument, String article) {}

    /// @param relation what the type is to the other one: `exact`, `close`, `broad`, `narrow` or `related`
    public record MappingView(String to, String relation, String source) {}

    /// @param bound `about` or `over`; absent where the source says that there is no figure
    public record EstimateView(
            Optional<String> bound,
            Optional<Double> value,
            Optional<String> unit,
            Optional<String> year,
            Optional<String> reliability,
            Backing origin) {}

    /// Where it comes from.
    public record Backing(String source, String asOf) {

        static Backing of(Provenance provenance) {
            return new Backing(provenance.source(), provenance.asOf().iso());
        }
    }

    static CrimeTypesView of(CrimeSchemes schemes, Map<String, Map<String, String>> labels) {
        return new CrimeTypesView(schemes.types().stream()
                .map(type -> new TypeView(
                        type.code(),
                        type.scheme().code(),
                        type.routes(),
                        labels.getOrDefault(type.code(), Map.of()),
                        type.definition().map(article -> new ArticleView(article.instrument(), article.label())),
                        schemes.mappings(type.code()).stream()
                                .map(mapping -> new MappingView(
                                        mapping.to(), mapping.relation().code(), mapping.source()))
                                .toList(),
                        schemes.estimates(type.code()).stream()
                                .map(CrimeTypesView::view)
                                .toList(),
                        Backing.of(type.provenance())))
                .toList());
    }

    private static EstimateView view(CrimeSchemes.Estimate estimate) {
        return new EstimateView(
                estimate.amount().map(CrimeSchemes.Amount::bound),
                estimate.amount().map(CrimeSchemes.Amount::value),
                estimate.amount().map(CrimeSchemes.Amount::unit),
                estimate.year(),
                estimate.reliability(),
                Backing.of(estimate.provenance()));
    }
}
