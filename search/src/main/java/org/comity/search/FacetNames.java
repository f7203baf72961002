package org.comity.search;

import java.util.Optional;
import org.comity.platform.language.Localizer;

/// How the values of facets are called in the reader's language. Owners of the values implement it.
public interface FacetNames {

    /// The name of a value, or empty when this owner does not know it.
    Optional<String> name(Facet facet, String value, Localizer localizer);
}
