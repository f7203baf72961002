package org.comity.courses.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.View;
import org.jspecify.annotations.Nullable;

/// What the reader of the catalogue is looking for; an empty filter lets everything through.
///
/// @param topic code of a crime type, a jurisdiction or a treaty
/// @param language BCP 47 tag of a language that the course must be complete in
public record Filters(
        Optional<CourseKind> kind, Optional<String> topic, Optional<String> language, Optional<CourseLevel> level) {

    public static final Filters NONE =
            new Filters(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Filters from the query of an address; empty texts are no filters.
    ///
    /// @throws BadInput when the kind or the level is not one of ours
    static Filters of(
            @Nullable String kind, @Nullable String topic, @Nullable String language, @Nullable String level) {
        List<Fault> faults = new ArrayList<>();
        Optional<CourseKind> someKind = given(kind).flatMap(CourseKind::of);
        if (given(kind).isPresent() && someKind.isEmpty()) {
            faults.add(new Fault("kind", "catalogue.fault.kind"));
        }
        Optional<CourseLevel> someLevel = given(level).flatMap(CourseLevel::of);
        if (given(level).isPresent() && someLevel.isEmpty()) {
            faults.add(new Fault("level", "catalogue.fault.level"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Filters(someKind, given(topic), given(language), someLevel);
    }

    boolean accept(CourseSummary course) {
        CourseSummary.Profile profile = course.profile();
        return kind.map(profile.kind()::equals).orElse(true)
                && level.map(profile.level()::equals).orElse(true)
                && topic.map(code -> touches(profile.topics(), code)).orElse(true)
                && language.map(tag -> course.text(tag)
                                .map(CourseText::completeness)
                                .filter(CourseText.Completeness::complete)
                                .isPresent())
                        .orElse(true);
    }

    public boolean none() {
        return equals(NONE);
    }

    /// The filters as the beginning of a query: `kind=…&` and so on.
    String query() {
        StringBuilder query = new StringBuilder();
        kind.ifPresent(value -> query.append("kind=").append(value.code()).append('&'));
        topic.ifPresent(
                value -> query.append("topic=").append(View.encode(value)).append('&'));
        language.ifPresent(
                value -> query.append("language=").append(View.encode(value)).append('&'));
        level.ifPresent(value -> query.append("level=").append(value.code()).append('&'));
        return query.toString();
    }

    private static boolean touches(CourseSummary.Topics topics, String code) {
        return topics.crimeTypes().contains(code)
                || topics.jurisdictions().contains(code)
                || topics.treaties().contains(code);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
