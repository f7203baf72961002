package org.comity.search.question;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Facet;
import org.comity.search.SearchRequest;
import org.comity.search.SearchRequest.Bridge;
import org.comity.search.SearchRequest.Reader;
import org.comity.search.SearchRequest.Window;

/// A question as it stands in an address. Immutable; every change gives another question.
///
/// @param text as typed
/// @param chosen values of facets, each at most once, in the order they were chosen
/// @param bridge what may be sought in other languages
/// @param place where in the results
/// @param saved the id of the saved search that it was opened from, as it stood in the address
public record Question(
        String text, Map<Facet, List<String>> chosen, Bridge bridge, Place place, Optional<String> saved) {

    public static final String TEXT = "q";
    public static final String PAGE = "page";
    public static final String SNAPSHOT = "snapshot";
    public static final String BRIDGE = "bridge";
    public static final String WITHOUT = "without";
    public static final String SAVED = "saved";
    public static final String OFF = "off";

    /// The last page that can be asked for; nobody reads on for so long.
    public static final int LAST_PAGE = 500;

    /// Addresses are typed by others too: more than this of one parameter is left out.
    private static final int MOST_VALUES = 50;

    private static final int LONGEST_VALUE = 400;

    /// Where in the results.
    ///
    /// @param page from 1
    /// @param snapshot of the first page
    public record Place(int page, Optional<String> snapshot) {

        public static final Place FIRST = new Place(1, Optional.empty());

        public Place {
            if (page < 1 || page > LAST_PAGE) {
                throw new IllegalArgumentException("There is no page %d.".formatted(page));
            }
        }
    }

    public Question {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        chosen.forEach((facet, list) -> {
            if (!list.isEmpty()) {
                values.put(facet, List.copyOf(list));
            }
        });
        chosen = Collections.unmodifiableMap(values);
    }

    /// A question without anything else.
    public static Question of(String text) {
        return new Question(text, Map.of(), Bridge.ON, Place.FIRST, Optional.empty());
    }

    /// The question of an address. What makes no sense is passed over.
    public static Question of(Map<String, ? extends List<String>> parameters) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, values(parameters, facet.code()));
        }
        boolean on = !values(parameters, BRIDGE).contains(OFF);
        return new Question(
                first(parameters, TEXT).orElse("").strip(),
                chosen,
                new Bridge(on, Set.copyOf(values(parameters, WITHOUT))),
                new Place(
                        first(parameters, PAGE).map(Question::page).orElse(1),
                        first(parameters, SNAPSHOT).filter(value -> value.length() <= LONGEST_VALUE)),
                first(parameters, SAVED).filter(value -> value.length() <= LONGEST_VALUE));
    }

    /// The question of a [#query].
    public static Question ofQuery(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return of(parameters);
    }

    /// Whether there is nothing to seek.
    public boolean blank() {
        return text.isBlank();
    }

    /// The values chosen of a facet.
    public List<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean isChosen(Facet facet, String value) {
        return chosen(facet).contains(value);
    }

    /// The same with a value chosen, or not any more.
    public Question toggled(Facet facet, String value) {
        List<String> values = new ArrayList<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new Question(text, changed, bridge, Place.FIRST, saved);
    }

    /// The same in all that there is.
    public Question everywhere() {
        return new Question(text, Map.of(), bridge, Place.FIRST, saved);
    }

    /// Other words, narrowed down in the same way.
    public Question asking(String other) {
        return new Question(other, chosen, new Bridge(bridge.on(), Set.of()), Place.FIRST, Optional.empty());
    }

    /// The same with other languages, or without.
    public Question bridged(boolean on) {
        return new Question(text, chosen, new Bridge(on, bridge.refused()), Place.FIRST, saved);
    }

    /// The same without a sense, or with it again.
    public Question sense(String key, boolean wanted) {
        Set<String> refused = new HashSet<>(bridge.refused());
        if (wanted) {
            refused.remove(key);
        } else {
            refused.add(key);
        }
        return new Question(text, chosen, new Bridge(bridge.on(), refused), Place.FIRST, saved);
    }

    /// Another page of the same results.
    public Question at(int page, String snapshot) {
        return new Question(text, chosen, bridge, new Place(page, Optional.of(snapshot)), saved);
    }

    /// The first page of results that are made anew.
    public Question atFirst() {
        return new Question(text, chosen, bridge, Place.FIRST, saved);
    }

    /// The same as it is opened from a saved search.
    public Question from(String savedSearch) {
        return new Question(text, chosen, bridge, Place.FIRST, Optional.of(savedSearch));
    }

    /// As it is handed to the index.
    ///
    /// @param size results to a page
    public SearchRequest request(Reader reader, int size) {
        return new SearchRequest(
                text, chosen, reader, bridge, new Window((place.page() - 1) * size, size, place.snapshot()));
    }

    private static Optional<String> first(Map<String, ? extends List<String>> parameters, String name) {
        return parameters.containsKey(name) ? parameters.get(name).stream().findFirst() : Optional.empty();
    }

    private static List<String> values(Map<String, ? extends List<String>> parameters, String name) {
        return parameters.containsKey(name)
                ? parameters.get(name).stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                        .distinct()
                        .limit(MOST_VALUES)
                        .toList()
                : List.of();
    }

    private static int page(String number) {
        return number.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(number), 1, LAST_PAGE) : 1;
    }
}
