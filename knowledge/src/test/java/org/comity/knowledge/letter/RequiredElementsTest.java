package org.comity.knowledge.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument.Rules;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.letter.Draft.Choice;
import org.comity.knowledge.letter.RequiredElements.Gap;
import org.comity.knowledge.letter.RequiredElements.Kind;
import org.comity.knowledge.register.Register;
import org.comity.platform.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

final class RequiredElementsTest {

    private final Register register = LibraryDatabase.shared().register();

    /// UNTOC 18(15): authority; subject-matter and nature; summary of the facts; assistance and procedure; identity;
    /// purpose. UNCAC 46(15) repeats it.
    @Test
    void the_conventions_of_the_united_nations_require_their_list() {
        for (String[] each : new String[][] {{"untoc", "18(15)"}, {"uncac", "46(15)"}, {"un-drugs-1988", "7(10)"}}) {
            Rules rules = register.law().provisionsOf(each[0]).rulesFor("taking-evidence");
            assertThat(rules.articles()).as(each[0]).containsEntry("content", each[1]);
            assertThat(rules.contents())
                    .as(each[0])
                    .containsExactlyInAnyOrder(
                            "authority", "subject", "facts", "assistance", "procedure", "identity", "purpose");
        }
    }

    /// ETS No. 030, article 14: authority, object and reason, identity and nationality; the offence and the facts.
    @Test
    void the_european_convention_requires_its_own() {
        Rules rules = register.law().provisionsOf("coe-mla-1959").rulesFor("taking-evidence");

        assertThat(rules.articles().get("content")).isNotNull().startsWith("14");
        assertThat(rules.contents()).contains("authority", "purpose", "identity", "facts");
    }

    /// ETS No. 024, article 12: warrant or sentence, facts, law, identity.
    @Test
    void extradition_needs_warrant_and_law() {
        Rules rules = register.law().provisionsOf("coe-extradition-1957").rulesFor("extradition");

        assertThat(rules.articles().get("content")).isNotNull().startsWith("12");
        assertThat(rules.contents()).contains("warrant", "facts", "law", "identity");
    }

    @Test
    void every_element_of_the_library_is_known_to_the_form() {
        register.law()
                .provisions()
                .forEach((instrument, provisions) -> provisions
                        .rules()
                        .forEach((measure, rules) -> assertThat(RequiredElements.ALL)
                                .as(instrument + " " + measure)
                                .containsAll(rules.contents())));
    }

    @Test
    void names_what_is_missing_with_its_article() {
        Rules rules = new Rules(
                Map.of("content", "18(15)", "language", "18(14)"), List.of("authority", "facts", "procedure"));

        assertThat(RequiredElements.gaps(rules, draft(Optional.empty(), Map.of("authority-1", "somebody"))))
                .containsExactly(
                        new Gap("facts", "facts-1", Kind.MISSING, "18(15)"),
                        new Gap("procedure", "procedure-1", Kind.ADVISED, "18(15)"));
    }

    @Test
    void names_what_stands_in_one_language_only() {
        Rules rules = new Rules(Map.of("content", "18(15)", "language", "18(14)"), List.of("authority", "facts"));
        Map<String, String> texts = new LinkedHashMap<>(Map.of("authority-1", "a", "facts-1", "f", "facts-2", "F"));

        assertThat(RequiredElements.gaps(rules, draft(Optional.of(InterfaceLanguage.FRENCH), texts)))
                .containsExactly(new Gap("authority", "authority-2", Kind.NOT_TRANSLATED, "18(14)"));
        texts.put("authority-2", "A");
        assertThat(RequiredElements.gaps(rules, draft(Optional.of(InterfaceLanguage.FRENCH), texts)))
                .isEmpty();
    }

    private static Draft draft(Optional<InterfaceLanguage> second, Map<String, String> texts) {
        return new Draft(new Choice("CH", "KE", "untoc", "taking-evidence"), InterfaceLanguage.ENGLISH, second, texts);
    }
}
