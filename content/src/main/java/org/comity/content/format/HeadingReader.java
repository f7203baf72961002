package org.comity.content.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.content.Review;
import org.comity.content.fault.FaultKind;
import org.comity.content.manuscript.Translation.Heading;
import org.comity.content.yaml.YamlMap;
import org.comity.content.yaml.YamlValue;

/// Reads `course.yaml` of a language: title, summary, objectives, reviews.
final class HeadingReader {

    /// @param reviews by review id: `lesson/unit` or `q/question`; later ones replace earlier ones
    record Head(Heading heading, Map<String, Review> reviews) {}

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_OBJECTIVE = 300;
    private static final int MOST_OBJECTIVES = 20;

    private final Set<String> reviewable;

    private HeadingReader(Set<String> reviewable) {
        this.reviewable = reviewable;
    }

    /// @param reviewable the review ids of the units and questions that exist in the language
    static Head read(YamlMap yaml, Set<String> reviewable) {
        yaml.only("title", "summary", "objectives", "reviews");
        List<String> objectives = new ArrayList<>();
        yaml.get("objectives").ifPresent(value -> {
            List<YamlValue> items = value.list();
            if (items.size() > MOST_OBJECTIVES) {
                value.note(FaultKind.TOO_MANY, Map.of("key", "objectives", "limit", MOST_OBJECTIVES));
            }
            items.forEach(item -> objectives.add(item.text(LONGEST_OBJECTIVE)));
        });
        Heading heading =
                new Heading(yaml.string("title", LONGEST_TITLE), yaml.string("summary", LONGEST_SUMMARY), objectives);
        Map<String, Review> reviews = new HashMap<>();
        HeadingReader reader = new HeadingReader(reviewable);
        yaml.list("reviews").forEach(item -> item.map().ifPresent(review -> reader.review(review, reviews)));
        return new Head(heading, reviews);
    }

    private void review(YamlMap yaml, Map<String, Review> reviews) {
        yaml.only("units", "by", "on");
        String by = yaml.string("by", 200);
        yaml.get("on").map(YamlValue::date).ifPresent(on -> {
            Review review = new Review(by, on);
            yaml.get("units").ifPresent(value -> units(value).forEach(unit -> reviews.put(unit, review)));
        });
    }

    private List<String> units(YamlValue value) {
        if (value.isScalar()) {
            value.word(Set.of("all"));
            return List.copyOf(reviewable);
        }
        List<String> units = new ArrayList<>();
        for (YamlValue item : value.list()) {
            String unit = item.text(200);
            if (reviewable.contains(unit)) {
                units.add(unit);
            } else {
                item.note(FaultKind.REVIEW_UNKNOWN, Map.of("unit", unit));
            }
        }
        return units;
    }
}
