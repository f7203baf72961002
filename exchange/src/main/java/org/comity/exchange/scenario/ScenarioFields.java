package org.comity.exchange.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.exchange.Office;
import org.comity.exchange.form.Sent;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.round.RoundPolicy;
import org.comity.exchange.scenario.Scenario.PlaceChange;
import org.comity.platform.web.BadInput.Fault;

/// Reads the two scenarios of a page; each changes one place and excuses one office at most.
final class ScenarioFields {

    /// What stands before the names of the fields of each scenario.
    static final List<String> NAMES = List.of("one", "two");

    /// What stands before the names of the fields by which places are looked for.
    static final String BEFORE_FIND = "find-";

    /// The button that lists places.
    static final String FIND = "find";

    static final String FIND_PAGE = BEFORE_FIND + Paging.PAGE;

    private static final List<String> FIELDS =
            List.of("tolerance", "floor", "place", "capacity", "from", "to", "office");
    private static final String UUID_DIGITS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private ScenarioFields() {}

    static String field(String scenario, String name) {
        return scenario + "-" + name;
    }

    /// The places that are chosen, right or wrong.
    static Set<UUID> chosen(Sent sent) {
        return NAMES.stream()
                .map(scenario -> sent.text(field(scenario, "place")))
                .filter(place -> place.matches(UUID_DIGITS))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /// Which page of the places is asked for: by the buttons that list them, or the one that was listed before.
    static Paging paging(Sent sent) {
        String found = sent.text(FIND);
        return Paging.shown(Map.of(Paging.PAGE, List.of(found.isEmpty() ? sent.text(FIND_PAGE) : found)));
    }

    /// Whether anything was asked but to list places.
    static boolean asked(Sent sent) {
        return sent.text(FIND).isEmpty()
                && NAMES.stream()
                        .anyMatch(scenario -> FIELDS.stream()
                                .anyMatch(name ->
                                        !sent.text(field(scenario, name)).isEmpty()));
    }

    /// One scenario; what is wrong is noted.
    static Scenario read(Sent sent, String scenario) {
        String place = sent.text(field(scenario, "place"));
        Optional<Integer> capacity = number(sent, field(scenario, "capacity"), "scenario.fault.capacity");
        Optional<String> from = text(sent, field(scenario, "from"));
        Optional<String> to = text(sent, field(scenario, "to"));
        boolean chosen = place.matches(UUID_DIGITS);
        if (!chosen && (!place.isEmpty() || Stream.of(capacity, from, to).anyMatch(Optional::isPresent))) {
            sent.fault(field(scenario, "place"), "scenario.fault.place");
        }
        return new Scenario(
                number(sent, field(scenario, "tolerance"), "round.fault.number"),
                number(sent, field(scenario, "floor"), "round.fault.number"),
                chosen ? List.of(new PlaceChange(UUID.fromString(place), capacity, from, to)) : List.of(),
                offices(sent, field(scenario, "office")));
    }

    /// What stands for an office on the page; a jurisdiction has no slash.
    static String key(Office office) {
        return office.jurisdiction() + "/" + office.organisation();
    }

    private static List<Office> offices(Sent sent, String name) {
        String key = sent.text(name);
        int slash = key.indexOf('/');
        if (key.isEmpty()) {
            return List.of();
        }
        if (slash < 1 || slash == key.length() - 1) {
            sent.fault(name, "scenario.fault.office");
            return List.of();
        }
        return List.of(new Office(key.substring(slash + 1), key.substring(0, slash)));
    }

    /// Faults of one scenario at the fields of the page.
    static List<Fault> at(String scenario, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(field(scenario, fault.field()), fault.messageKey(), fault.arguments()))
                .toList();
    }

    private static Optional<String> text(Sent sent, String name) {
        return Optional.of(sent.text(name)).filter(text -> !text.isEmpty());
    }

    private static Optional<Integer> number(Sent sent, String name, String key) {
        return text(sent, name).isEmpty() ? Optional.empty() : sent.number(name, 0, RoundPolicy.MOST, key);
    }
}
