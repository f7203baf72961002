package org.comity.courses.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseSummary;
import org.comity.content.CourseSummary.Topics;
import org.comity.platform.language.Localizer;

/// What the filters of the catalogue offer: only values that some course has.
///
/// @param languages those that some course is complete in
public record FilterChoices(
        List<CourseKind> kinds, List<CourseLevel> levels, List<Choice> languages, List<Group> topics) {

    /// @param value as it stands in the address
    /// @param name as the reader sees it
    public record Choice(String value, String name) {}

    /// @param key the text that names the group
    public record Group(String key, List<Choice> choices) {}

    static FilterChoices of(List<CourseSummary> courses, Localizer localizer) {
        Comparator<Choice> byName = Comparator.comparing(Choice::name, localizer.order());
        return new FilterChoices(
                Arrays.stream(CourseKind.values())
                        .filter(kind -> courses.stream()
                                .anyMatch(course -> course.profile().kind() == kind))
                        .toList(),
                Arrays.stream(CourseLevel.values())
                        .filter(level -> courses.stream()
                                .anyMatch(course -> course.profile().level() == level))
                        .toList(),
                courses.stream()
                        .flatMap(FilterChoices::complete)
                        .distinct()
                        .map(tag -> new Choice(tag, Localizer.ownLanguageName(tag)))
                        .sorted(byName)
                        .toList(),
                topics(courses, new TopicNames(localizer), byName));
    }

    private static Stream<String> complete(CourseSummary course) {
        return course.texts().entrySet().stream()
                .filter(text -> text.getValue().completeness().complete())
                .map(Map.Entry::getKey);
    }

    private static List<Group> topics(List<CourseSummary> courses, TopicNames names, Comparator<Choice> byName) {
        List<Topics> all =
                courses.stream().map(course -> course.profile().topics()).toList();
        return Stream.of(
                        new Group(
                                "catalogue.topic.crime-types",
                                choices(all.stream().flatMap(topics -> topics.crimeTypes().stream()), names)),
                        new Group(
                                "catalogue.topic.treaties",
                                choices(all.stream().flatMap(topics -> topics.treaties().stream()), names)),
                        new Group(
                                "catalogue.topic.jurisdictions",
                                choices(all.stream().flatMap(topics -> topics.jurisdictions().stream()), names)))
                .filter(group -> !group.choices().isEmpty())
                .map(group -> new Group(
                        group.key(), group.choices().stream().sorted(byName).toList()))
                .toList();
    }

    private static List<Choice> choices(Stream<String> codes, TopicNames names) {
        return codes.distinct().map(code -> new Choice(code, names.name(code))).toList();
    }
}
