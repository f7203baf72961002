package org.comity.search.question;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.platform.language.Localizer;
import org.comity.search.Facet;
import org.comity.search.FacetNames;

/// How facets and their values are called. The owners of values name them; languages, places and the usual kinds have
/// names without them; a value that nobody can name stands for itself.
@Singleton
public final class FacetLabels {

    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");
    private static final String KINDS = "search.kind.";

    private final List<FacetNames> owners;

    @Inject
    public FacetLabels(Instance<FacetNames> owners) {
        this(owners.stream().toList());
    }

    public FacetLabels(List<FacetNames> owners) {
        this.owners = List.copyOf(owners);
    }

    /// The name of a facet.
    public static String facet(Facet facet, Localizer localizer) {
        return localizer.text("search.facet." + facet.code());
    }

    /// The name of a value in the reader's language.
    public String value(Facet facet, String value, Localizer localizer) {
        return owners.stream()
                .flatMap(owner -> owner.name(facet, value, localizer).stream())
                .findFirst()
                .or(() -> general(facet, value, localizer))
                .orElse(value);
    }

    private static Optional<String> general(Facet facet, String value, Localizer localizer) {
        return switch (facet) {
            case KIND -> Optional.of(KINDS + value).filter(localizer::has).map(localizer::text);
            case LANGUAGE -> Optional.of(localizer.languageName(value));
            case JURISDICTION ->
                Optional.of(value)
                        .filter(code -> ALPHA_2.matcher(code).matches())
                        .map(localizer::territoryName);
            case CRIME, INSTRUMENT, LEVEL -> Optional.empty();
        };
    }
}
