package org.comity.exchange.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;

/// The faults of a form for a program: named after the members of JSON instead of the fields that carry the same.
public final class Members {

    private static final Map<String, String> LISTS = Map.of(
            "specialism", "specialisms",
            "jurisdiction", "jurisdictions",
            "places", "choices");
    private static final Pattern LANGUAGE = Pattern.compile("(language|level)-(\\d+)");
    private static final Pattern WINDOW = Pattern.compile("(from|to)-(\\d+)");
    private static final Pattern PRIORITY = Pattern.compile("priority-(level-)?(\\d+)");
    private static final Pattern TIER = Pattern.compile("tier-(\\d+)");
    private static final Pattern TEXT = Pattern.compile("(title|eligibility)-(.+)");
    private static final Pattern AFTER = Pattern.compile("(taught|whom)-\\d+");

    private Members() {}

    /// What a program gets instead of the form.
    public static BadInput refused(List<Fault> faults) {
        return refused(faults, Map.of());
    }

    /// @param own members by fields, where they are not called alike
    public static BadInput refused(List<Fault> faults, Map<String, String> own) {
        return new BadInput(faults.stream()
                .map(fault -> new Fault(
                        own.getOrDefault(fault.field(), member(fault.field())), fault.messageKey(), fault.arguments()))
                .toList());
    }

    private static String member(String field) {
        Matcher language = LANGUAGE.matcher(field);
        if (language.matches()) {
            return "languages[%d].%s".formatted(Integer.parseInt(language.group(2)) - 1, language.group(1));
        }
        Matcher window = WINDOW.matcher(field);
        if (window.matches()) {
            return "windows[%d].%s".formatted(Integer.parseInt(window.group(2)) - 1, window.group(1));
        }
        Matcher priority = PRIORITY.matcher(field);
        if (priority.matches()) {
            return "priorities[%d]%s"
                    .formatted(Integer.parseInt(priority.group(2)) - 1, priority.group(1) == null ? "" : ".level");
        }
        Matcher tier = TIER.matcher(field);
        if (tier.matches()) {
            // the first tier is always placements and is not sent
            return "tiers[%d]".formatted(Integer.parseInt(tier.group(1)) - 2);
        }
        Matcher text = TEXT.matcher(field);
        if (text.matches()) {
            return "texts.%s.%s".formatted(text.group(2), text.group(1));
        }
        Matcher after = AFTER.matcher(field);
        if (after.matches()) {
            return after.group(1);
        }
        return LISTS.getOrDefault(field, camelCase(field));
    }

    private static String camelCase(String field) {
        return Pattern.compile("-([a-z])")
                .matcher(field)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
