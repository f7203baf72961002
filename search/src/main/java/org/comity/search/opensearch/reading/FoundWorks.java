package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.search.WorkId;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Keys;
import org.comity.search.opensearch.document.Fields;

/// Fetches documents to be shown, with the other versions of their works.
final class FoundWorks {

    /// Works that are asked for in one journey; none has more versions than the answer holds.
    private static final int AT_ONCE = 100;

    private static final int MOST = 10_000;

    private FoundWorks() {}

    /// The works in the order of the places; those that are gone are left out.
    static List<FoundWork> at(Sight sight, List<Grouped.Place> places) {
        List<FoundWork> all = new ArrayList<>();
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            all.addAll(some(sight, places.subList(from, Math.min(places.size(), from + AT_ONCE))));
        }
        return all;
    }

    /// The names of the works in the order of the places, without those that are gone.
    static List<WorkId> names(Sight sight, List<Grouped.Place> places) {
        List<WorkId> all = new ArrayList<>();
        for (int from = 0; from < places.size(); from += MOST) {
            List<Grouped.Place> some = places.subList(from, Math.min(places.size(), from + MOST));
            ObjectNode named = Sight.request(some.size());
            named.putArray("_source").add(Fields.WORK).add(Fields.LANGUAGE);
            named.set("query", Queries.ids(some.stream().map(Grouped.Place::id).toList()));
            Map<String, String> keys = new HashMap<>();
            sources(sight.search(named))
                    .forEach(source -> keys.put(
                            place(source).id(), source.path(Fields.WORK).asText()));
            some.stream()
                    .flatMap(place -> Stream.ofNullable(keys.get(place.id())))
                    .map(WorkId::ofKey)
                    .forEach(all::add);
        }
        return all;
    }

    private static List<FoundWork> some(Sight sight, List<Grouped.Place> places) {
        ObjectNode shown = Sight.request(places.size());
        shown.set("query", Queries.ids(places.stream().map(Grouped.Place::id).toList()));
        ObjectNode others = Sight.request(MOST);
        others.putArray("_source").add(Fields.WORK).add(Fields.LANGUAGE).add(Fields.PATH);
        others.set(
                "query",
                Queries.constant(
                        Queries.numbers(
                                Fields.WORK_NUMBER,
                                places.stream()
                                        .map(Grouped.Place::work)
                                        .distinct()
                                        .toList()),
                        0));
        List<JsonNode> answers = sight.searches(List.of(shown, others));

        Map<String, JsonNode> documents = new HashMap<>();
        sources(answers.getFirst())
                .forEach(source -> documents.put(place(source).id(), source));
        Map<Long, Map<String, String>> versions = new HashMap<>();
        sources(answers.getLast())
                .forEach(source -> versions.computeIfAbsent(place(source).work(), work -> new TreeMap<>())
                        .put(place(source).language(), source.path(Fields.PATH).asText()));
        return places.stream()
                .flatMap(place -> Stream.ofNullable(documents.get(place.id()))
                        .map(source -> work(source, versions.getOrDefault(place.work(), Map.of()))))
                .toList();
    }

    private static Stream<JsonNode> sources(JsonNode answer) {
        List<JsonNode> all = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> all.add(hit.path("_source")));
        return all.stream();
    }

    /// Where a source stands that has the key of its work and its language.
    static Grouped.Place place(JsonNode source) {
        return new Grouped.Place(
                Keys.number(source.path(Fields.WORK).asText()),
                source.path(Fields.LANGUAGE).asText());
    }

    private static FoundWork work(JsonNode source, Map<String, String> versions) {
        return new FoundWork(
                WorkId.ofKey(source.path(Fields.WORK).asText()),
                source.path(Fields.LANGUAGE).asText(),
                source.path(Fields.TITLE).asText(),
                source.path(Fields.BODY).asText(),
                source.path(Fields.PATH).asText(),
                new LinkedHashMap<>(versions));
    }
}
