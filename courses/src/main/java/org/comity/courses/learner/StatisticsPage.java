package org.comity.courses.learner;

import java.util.List;
import java.util.Optional;
import org.comity.courses.language.Phrase;
import org.comity.courses.learner.CourseStatistics.Numbers;
import org.comity.platform.web.Page;

/// Numbers of one's organisation's courses, or of the versions of one of them.
///
/// @param course the course whose versions are shown; empty for all courses
public record StatisticsPage(String title, Optional<Phrase> course, List<Row> rows) implements Page {

    /// @param name the course's title; empty in the rows of versions
    /// @param address where the row leads, or empty
    /// @param version 0 for all versions together
    public record Row(Optional<Phrase> name, String address, int version, Numbers numbers) {}

    public int enough() {
        return CourseStatistics.ENOUGH;
    }

    @Override
    public String section() {
        return "statistics";
    }
}
