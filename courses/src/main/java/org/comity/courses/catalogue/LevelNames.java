package org.comity.courses.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.content.CourseLevel;
import org.comity.platform.language.Localizer;
import org.comity.search.Facet;
import org.comity.search.FacetNames;

/// What the levels of courses are called.
@Singleton
public final class LevelNames implements FacetNames {

    @Inject
    public LevelNames() {}

    @Override
    public Optional<String> name(Facet facet, String value, Localizer localizer) {
        return facet == Facet.LEVEL
                ? CourseLevel.of(value).map(level -> localizer.text("catalogue.level." + level.code()))
                : Optional.empty();
    }
}
