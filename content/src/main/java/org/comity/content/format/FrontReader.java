package org.comity.content.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseSummary.Profile;
import org.comity.content.CourseSummary.Topics;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.CourseVersion.Source;
import org.comity.content.fault.FaultKind;
import org.comity.content.markdown.LanguageTags;
import org.comity.content.yaml.YamlMap;
import org.comity.content.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/// Reads `course.yaml` at the top.
final class FrontReader {

    private static final int VERSION = 1;
    private static final int MOST_LESSONS = 60;
    private static final int MOST_SOURCES = 500;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_TAG = 35;

    private final YamlMap yaml;

    private FrontReader(YamlMap yaml) {
        this.yaml = yaml;
    }

    static Front read(YamlMap yaml) {
        return new FrontReader(yaml).front();
    }

    private Front front() {
        yaml.only(
                "format",
                "id",
                "kind",
                "level",
                "original",
                "as-of",
                "effort-minutes",
                "licence",
                "owner",
                "topics",
                "lessons",
                "assessment",
                "sources");
        yaml.get("format").ifPresent(value -> {
            if (value.whole(0, Integer.MAX_VALUE) != VERSION) {
                value.note(FaultKind.FORMAT_VERSION, Map.of("version", VERSION));
            }
        });
        Profile profile = profile();
        return new Front(
                id("id"),
                profile,
                new Front.Owner(id("owner"), yaml.string("licence", 100)),
                lessons(),
                sources(profile.original()),
                assessment());
    }

    private String id(String key) {
        return yaml.get(key).map(YamlValue::id).orElse("");
    }

    private Profile profile() {
        List<String> kinds =
                Arrays.stream(CourseKind.values()).map(CourseKind::code).toList();
        List<String> levels =
                Arrays.stream(CourseLevel.values()).map(CourseLevel::code).toList();
        return new Profile(
                yaml.get("kind")
                        .flatMap(value -> CourseKind.of(value.word(kinds)))
                        .orElse(CourseKind.SKILL),
                yaml.get("level")
                        .flatMap(value -> CourseLevel.of(value.word(levels)))
                        .orElse(CourseLevel.FOUNDATION),
                yaml.find("topics")
                        .flatMap(YamlValue::map)
                        .map(FrontReader::topics)
                        .orElse(new Topics(List.of(), List.of(), List.of())),
                yaml.whole("effort-minutes", 1, 100_000),
                yaml.get("as-of").map(YamlValue::date).orElse(LocalDate.EPOCH),
                yaml.string("original", 35));
    }

    private static Topics topics(YamlMap topics) {
        topics.only("crime-types", "jurisdictions", "treaties");
        Set<String> countries = Set.of(Locale.getISOCountries());
        return new Topics(
                words(topics, "crime-types", Topics.CRIME_TYPES),
                words(topics, "jurisdictions", countries),
                topics.find("treaties").map(YamlValue::ids).orElse(List.of()));
    }

    private static List<String> words(YamlMap topics, String key, Collection<String> allowed) {
        return topics.list(key).stream()
                .map(value -> value.word(allowed))
                .distinct()
                .toList();
    }

    private Map<String, Integer> lessons() {
        Map<String, Integer> lessons = new LinkedHashMap<>();
        for (YamlMap lesson : entries("lessons", MOST_LESSONS)) {
            lesson.only("id", "minutes");
            int minutes = lesson.whole("minutes", 1, 10_000);
            lesson.get("id").ifPresent(value -> {
                if (lessons.putIfAbsent(value.id(), minutes) != null) {
                    value.note(FaultKind.ID_TWICE, Map.of("id", value.id()));
                }
            });
        }
        return lessons;
    }

    /// @param original the language of a citation that names none
    private List<Source> sources(String original) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (YamlMap entry : entries("sources", MOST_SOURCES)) {
            entry.only("id", "citation", "url", "as-of", "language");
            String citation = entry.string("citation", 1000);
            @Nullable URI url = entry.find("url").flatMap(FrontReader::address).orElse(null);
            @Nullable LocalDate asOf = entry.find("as-of").map(YamlValue::date).orElse(null);
            String language = entry.find("language").map(FrontReader::tag).orElse(original);
            entry.get("id").ifPresent(value -> {
                Source source = new Source(sources.size() + 1, value.id(), citation, url, asOf, language);
                if (sources.putIfAbsent(source.id(), source) != null) {
                    value.note(FaultKind.ID_TWICE, Map.of("id", source.id()));
                }
            });
        }
        return List.copyOf(sources.values());
    }

    private static String tag(YamlValue value) {
        String tag = value.text(LONGEST_TAG);
        if (!LanguageTags.isCanonical(tag)) {
            value.note(FaultKind.VALUE_SHAPE, Map.of("key", "language", "expected", "tag"));
        }
        return tag;
    }

    private static Optional<URI> address(YamlValue value) {
        String text = value.text(LONGEST_ADDRESS);
        try {
            URI address = new URI(text);
            if (Set.of("https", "http").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // noted below, with whatever else is no address
        }
        value.note(FaultKind.ADDRESS_SHAPE, Map.of("address", text.length() > 80 ? text.substring(0, 80) + "…" : text));
        return Optional.empty();
    }

    private Assessment assessment() {
        return yaml.get("assessment")
                .flatMap(YamlValue::map)
                .map(rules -> rules.only("pass-mark", "attempts", "wait-hours"))
                .map(rules -> new Assessment(
                        rules.whole("pass-mark", 1, 100),
                        rules.whole("attempts", 0, 1000, 0),
                        rules.whole("wait-hours", 0, 8760, 0)))
                .orElse(new Assessment(1, 0, 0));
    }

    /// The mappings of a required list with at least one and at most so many entries.
    private List<YamlMap> entries(String key, int most) {
        return yaml.get(key).map(value -> maps(value, key, most)).orElse(List.of());
    }

    static List<YamlMap> maps(YamlValue value, String what, int most) {
        List<YamlValue> items = value.list();
        if (items.isEmpty()) {
            value.note(FaultKind.TOO_FEW, Map.of("key", what, "least", 1));
        }
        if (items.size() > most) {
            value.note(FaultKind.TOO_MANY, Map.of("key", what, "limit", most));
        }
        List<YamlMap> maps = new ArrayList<>();
        items.stream().limit(most).forEach(item -> item.map().ifPresent(maps::add));
        return maps.stream().collect(Collectors.toUnmodifiableList());
    }
}
