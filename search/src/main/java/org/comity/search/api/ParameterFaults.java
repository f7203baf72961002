package org.comity.search.api;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.comity.search.Facet;
import org.comity.search.question.Question;

/// What is wrong with the parameters of a program, all of it at once.
final class ParameterFaults {

    static final String SIZE = "size";
    static final String MOST = "most";

    static final int LARGEST_SIZE = 100;
    static final int MOST_SUGGESTIONS = 20;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,199}");
    private static final Pattern SENSE = Pattern.compile("(?s).+>[A-Za-z0-9-]+:.+");
    private static final Pattern SNAPSHOT = Pattern.compile("[\\x21-\\x7e]{1,400}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int MOST_VALUES = 50;

    /// Parameters that may be given more than once.
    private static final Set<String> REPEATED = Set.of(
            Facet.KIND.code(),
            Facet.LANGUAGE.code(),
            Facet.CRIME.code(),
            Facet.JURISDICTION.code(),
            Facet.INSTRUMENT.code(),
            Facet.LEVEL.code(),
            Question.WITHOUT);

    private final Map<String, ? extends List<String>> parameters;
    private final Set<String> known = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private ParameterFaults(Map<String, ? extends List<String>> parameters) {
        this.parameters = parameters;
    }

    /// @throws BadInput when a parameter of a search cannot be taken
    static void refuseInSearch(Map<String, ? extends List<String>> parameters) {
        ParameterFaults faults = new ParameterFaults(parameters);
        faults.question();
        faults.each(Facet.KIND.code(), matches(KIND), "search.fault.kind");
        faults.each(Facet.LANGUAGE.code(), ParameterFaults::isLanguage, "search.fault.language");
        for (Facet facet : Set.of(Facet.CRIME, Facet.JURISDICTION, Facet.INSTRUMENT, Facet.LEVEL)) {
            faults.each(facet.code(), matches(CODE), "search.fault.code");
        }
        faults.each(Question.BRIDGE, Set.of("on", Question.OFF)::contains, "search.fault.bridge");
        faults.each(Question.WITHOUT, matches(SENSE), "search.fault.without");
        faults.each(Question.PAGE, within(Question.LAST_PAGE), "search.fault.page");
        faults.each(SIZE, within(LARGEST_SIZE), "search.fault.size");
        faults.each(Question.SNAPSHOT, matches(SNAPSHOT), "search.fault.snapshot");
        faults.refuse();
    }

    /// @throws BadInput when a parameter of suggestions cannot be taken
    static void refuseInSuggestions(Map<String, ? extends List<String>> parameters) {
        ParameterFaults faults = new ParameterFaults(parameters);
        faults.question();
        faults.each(MOST, within(MOST_SUGGESTIONS), "search.fault.most");
        faults.refuse();
    }

    private void question() {
        known.add(Question.TEXT);
        if (values(Question.TEXT).stream().allMatch(String::isBlank)) {
            faults.add(new Fault(Question.TEXT, "search.fault.question"));
        }
    }

    private void each(String name, Predicate<String> right, String messageKey) {
        known.add(name);
        if (!values(name).stream().allMatch(right)) {
            faults.add(new Fault(name, messageKey));
        }
    }

    private void refuse() {
        new TreeMap<>(parameters).forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(new Fault(name, "search.fault.unknown"));
            } else if (values.size() > 1 && !REPEATED.contains(name)) {
                faults.add(new Fault(name, "search.fault.once"));
            } else if (values.size() > MOST_VALUES) {
                faults.add(new Fault(name, "search.fault.many"));
            }
        });
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private List<String> values(String name) {
        return parameters.containsKey(name) ? parameters.get(name) : List.of();
    }

    private static Predicate<String> matches(Pattern pattern) {
        return value -> pattern.matcher(value).matches();
    }

    private static Predicate<String> within(int most) {
        return value ->
                NUMBER.matcher(value).matches() && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most;
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
