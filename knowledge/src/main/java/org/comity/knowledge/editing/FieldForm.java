package org.comity.knowledge.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.editing.Contribution.Evidence;
import org.comity.knowledge.jurisdiction.Fields;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.jspecify.annotations.Nullable;

/// What was sent in the form of a field.
///
/// @param values one a line where the field holds several
record FieldForm(List<String> values, Evidence evidence) {

    private static final int LONGEST = 3000;
    private static final int MOST = 30;

    /// @param sent gives the value of a field by its name
    /// @throws BadInput naming every fault
    static FieldForm of(String field, UnaryOperator<@Nullable String> sent) {
        List<Fault> faults = new ArrayList<>();
        List<String> values = values(field, text(sent, "value"), faults);
        String title = text(sent, "source");
        if (title.isEmpty() || title.length() > LONGEST) {
            faults.add(new Fault("source", "editing.fault.source"));
        }
        Optional<String> url = Optional.of(text(sent, "url")).filter(address -> !address.isEmpty());
        if (url.filter(address -> !address.matches("https?://[^\\s\"<>]{3,500}"))
                .isPresent()) {
            faults.add(new Fault("url", "editing.fault.url"));
        }
        String asOf = text(sent, "as-of");
        if (!AsOf.isValid(asOf)) {
            faults.add(new Fault("as-of", "editing.fault.as-of"));
        }
        Optional<String> language = Optional.of(text(sent, "language")).filter(tag -> !tag.isEmpty());
        if (language.filter(tag -> !Locale.forLanguageTag(tag).toLanguageTag().equals(tag))
                .isPresent()) {
            faults.add(new Fault("language", "editing.fault.language"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new FieldForm(values, new Evidence(title, url, new AsOf(asOf), language));
    }

    private static List<String> values(String field, String text, List<Fault> faults) {
        List<String> values = Fields.SEVERAL.contains(field)
                ? Stream.of(text.split("\r?\n", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList()
                : text.isEmpty() ? List.of() : List.of(text);
        boolean tooLong = values.stream().anyMatch(value -> value.length() > LONGEST);
        boolean noNumber = Fields.NUMBERS.contains(field)
                && values.stream().anyMatch(value -> !value.matches("\\d{1,4}(\\.\\d{1,3})?"));
        if (values.isEmpty() || values.size() > MOST || tooLong || noNumber) {
            faults.add(new Fault("value", noNumber ? "editing.fault.number" : "editing.fault.value"));
        }
        return values;
    }

    private static String text(UnaryOperator<@Nullable String> sent, String name) {
        @Nullable String value = sent.apply(name);
        return value == null ? "" : value.strip();
    }
}
