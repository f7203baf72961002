package org.comity.knowledge.finding;

import com.ibm.icu.util.Currency;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Membership;
import org.comity.knowledge.jurisdiction.Fields;
import org.comity.knowledge.register.Register;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;

/// What a profile says in one language: numbers say nothing to who seeks, and a fact in words is only told in the
/// language of
/// its words.
record ProfileWords(Register register, WorldNames names, InterfaceLanguage language) {

    private static final int REGION_DIGITS = 3;

    /// A line for each field about which something is known.
    List<String> lines(Jurisdiction jurisdiction) {
        Localizer localizer = names.localizer(language);
        List<String> lines = new ArrayList<>();
        lines.add(names.remark(jurisdiction.code(), language));
        lines.add(Stream.of(jurisdiction.subregion(), jurisdiction.region())
                .filter(number -> !number.isEmpty())
                .map(number -> localizer.territoryName("0".repeat(REGION_DIGITS - number.length()) + number))
                .collect(Collectors.joining(", ")));
        for (String group : Fields.GROUP_ORDER) {
            for (String field : Fields.GROUPS.getOrDefault(group, List.of())) {
                lines.add(line(jurisdiction.code(), field, localizer));
            }
        }
        lines.add(register.world().memberships(jurisdiction.code()).values().stream()
                .filter(Membership::full)
                .map(Membership::organisation)
                .collect(Collectors.joining(", ")));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private String line(String code, String field, Localizer localizer) {
        if (Fields.NUMBERS.contains(field)) {
            return "";
        }
        String values = register.world().facts(code, field).stream()
                .filter(fact ->
                        fact.language().isEmpty() || fact.language().get().equals(language.tag()))
                .map(fact -> value(fact, localizer))
                .collect(Collectors.joining(localizer.text("knowledge.list-separator")));
        return values.isEmpty() ? "" : localizer.text("knowledge.field." + field) + ": " + values;
    }

    private String value(Fact fact, Localizer localizer) {
        return switch (fact.field()) {
            case "official-language" -> localizer.languageName(fact.value());
            case "currency" -> fact.value() + " (" + currency(fact.value()) + ")";
            default -> fact.value();
        };
    }

    private String currency(String code) {
        return Currency.getInstance(code).getName(language.locale(), Currency.LONG_NAME, null);
    }
}
