package org.comity.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.search.Facet;
import org.comity.search.wiring.SearchModule;
import org.junit.jupiter.api.Test;

final class FacetLabelsTest {

    private static final Localizer FRENCH = new Localizer(
            Messages.load(new SearchModule().messageFolders(), FacetLabelsTest.class.getClassLoader()),
            InterfaceLanguage.FRENCH);

    @Test
    void the_owner_of_a_value_names_it_before_anybody_else() {
        FacetLabels labels = new FacetLabels(List.of(
                (facet, value, localizer) -> Optional.empty(),
                (facet, value, localizer) -> Optional.of(value)
                        .filter("EU"::equals)
                        .map(code ->
                                "Union européenne / " + localizer.language().tag())));

        assertThat(labels.value(Facet.JURISDICTION, "EU", FRENCH)).isEqualTo("Union européenne / fr");
        assertThat(labels.value(Facet.JURISDICTION, "ES", FRENCH)).isEqualTo("Espagne");
    }

    @Test
    void what_nobody_names_has_a_general_name_or_stands_for_itself() {
        FacetLabels labels = new FacetLabels(List.of());

        assertThat(labels.value(Facet.KIND, "article", FRENCH)).isEqualTo("Article");
        assertThat(labels.value(Facet.KIND, "unheard-of", FRENCH)).isEqualTo("unheard-of");
        assertThat(labels.value(Facet.LANGUAGE, "zh-Hant", FRENCH)).isEqualTo("chinois traditionnel");
        assertThat(labels.value(Facet.JURISDICTION, "EUROPOL", FRENCH)).isEqualTo("EUROPOL");
        assertThat(labels.value(Facet.CRIME, "un18-corruption", FRENCH)).isEqualTo("un18-corruption");
    }
}
