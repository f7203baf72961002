package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.instrument.Titled;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Registers;
import org.comity.platform.language.Localizer;
import org.comity.search.Facet;
import org.comity.search.FacetNames;

/// What types of crime, jurisdictions and instruments are called.
@Singleton
public final class KnowledgeFacetNames implements FacetNames {

    private static final int CODE = 2;

    private final Registers registers;
    private final PlaceNames places;
    private final PostgresCrimeLabels labels;

    @Inject
    public KnowledgeFacetNames(Registers registers, PlaceNames places, PostgresCrimeLabels labels) {
        this.registers = registers;
        this.places = places;
        this.labels = labels;
    }

    @Override
    public Optional<String> name(Facet facet, String value, Localizer localizer) {
        return switch (facet) {
            case CRIME -> crime(value, localizer);
            case JURISDICTION ->
                Optional.of(places.name(value, localizer))
                        .filter(name -> value.length() == CODE || !name.equals(value));
            case INSTRUMENT -> instrument(value, localizer);
            case KIND, LANGUAGE, LEVEL -> Optional.empty();
        };
    }

    private Optional<String> crime(String code, Localizer localizer) {
        return CrimeTypes.name(code, localizer)
                .or(() -> labels.label(code, localizer.language().tag()));
    }

    /// The short name if there is one: it has to fit into a list.
    private Optional<String> instrument(String id, Localizer localizer) {
        return registers
                .current()
                .instrument(id)
                .map(instrument -> instrument
                        .citation()
                        .shortName()
                        .orElseGet(() -> Titled.of(
                                        instrument, List.of(localizer.language().tag()))
                                .text()));
    }
}
