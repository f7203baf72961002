package org.comity.courses;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersionId;
import org.comity.content.Curricula;
import org.comity.content.Figure;

/// Curricula in memory, filled by the test.
public final class HandBuiltCurricula implements Curricula {

    private final Map<CourseVersionId, CourseVersion> versions = new ConcurrentHashMap<>();
    private volatile List<CourseSummary> catalogue = List.of();

    public HandBuiltCurricula(CourseVersion... published) {
        List.of(published).forEach(this::publish);
    }

    public void publish(CourseVersion version) {
        versions.put(version.id(), version);
        catalogue = versions.keySet().stream()
                .map(CourseVersionId::course)
                .distinct()
                .sorted()
                .map(course -> current(course).orElseThrow().summary())
                .toList();
    }

    @Override
    public List<CourseSummary> catalogue() {
        return catalogue;
    }

    @Override
    public Optional<CourseVersion> current(CourseId course) {
        return versions.values().stream()
                .filter(version -> version.id().course().equals(course))
                .max(Comparator.comparingInt(version -> version.id().number()));
    }

    @Override
    public Optional<CourseVersion> version(CourseVersionId id) {
        return Optional.ofNullable(versions.get(id));
    }

    @Override
    public Optional<Figure> figure(CourseVersionId id, String language, String name) {
        return Optional.empty();
    }
}
