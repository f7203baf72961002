package org.comity.courses.learner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.comity.content.CourseId;
import org.comity.courses.learner.CourseStatistics.Numbers;
import org.comity.courses.learner.CourseStatistics.VersionNumbers;
import org.comity.platform.database.Database;

/// Counts enrolments and attempts. Knows no person.
@Singleton
public final class PostgresStatistics {

    private static final String COUNTS = """
            WITH enrolled AS (
                SELECT course, version, count(*) AS enrolled, count(*) FILTER (WHERE state = 'active') AS active,
                    count(*) FILTER (WHERE state = 'completed') AS completed, count(*) FILTER (WHERE state = 'withdrawn') AS withdrawn
                FROM courses.enrolment WHERE course = ANY (:courses) GROUP BY course, version
            ), attempted AS (
                SELECT e.course, a.version, count(*) AS attempts, count(*) FILTER (WHERE a.passed) AS passed,
                    sum(a.points / a.out_of) AS shares
                FROM courses.attempt a JOIN courses.enrolment e ON e.id = a.enrolment
                WHERE e.course = ANY (:courses) AND a.completed_at IS NOT NULL GROUP BY e.course, a.version
            )
            """;

    private static final String SUMS = """
            sum(enrolled) AS enrolled, sum(active) AS active, sum(completed) AS completed, sum(withdrawn) AS withdrawn,
                sum(attempts) AS attempts, sum(passed) AS passed, sum(shares) / sum(attempts) AS mean
            FROM enrolled FULL JOIN attempted USING (course, version)
            """;

    private final Database database;

    @Inject
    public PostgresStatistics(Database database) {
        this.database = database;
    }

    /// The numbers of each course over all its versions; a course that nobody took up is absent.
    Map<CourseId, Numbers> totals(List<CourseId> courses) {
        return database.query(handle -> handle.createQuery(COUNTS + "SELECT course, " + SUMS + "GROUP BY course")
                .bindArray(
                        "courses",
                        String.class,
                        courses.stream().map(CourseId::value).toList())
                .map((row, context) -> Map.entry(new CourseId(row.getString("course")), numbers(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The numbers of each version, newest first.
    List<VersionNumbers> versions(CourseId course) {
        return database.query(handle -> handle.createQuery(
                        COUNTS + "SELECT version, " + SUMS + "GROUP BY version ORDER BY version DESC")
                .bindArray("courses", String.class, List.of(course.value()))
                .map((row, context) -> new VersionNumbers(row.getInt("version"), numbers(row)))
                .list());
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        long attempts = row.getLong("attempts");
        return new Numbers(
                row.getLong("enrolled"),
                row.getLong("active"),
                row.getLong("completed"),
                row.getLong("withdrawn"),
                attempts,
                row.getLong("passed"),
                attempts < CourseStatistics.ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble("mean")));
    }
}
