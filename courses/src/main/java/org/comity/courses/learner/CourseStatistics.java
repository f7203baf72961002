package org.comity.courses.learner;

import java.util.List;
import java.util.OptionalDouble;

/// How a course is doing, in numbers.
///
/// @param total over all versions
/// @param versions newest first
public record CourseStatistics(String course, Numbers total, List<VersionNumbers> versions) {

    /// From how many finished attempts on a mean score is told.
    public static final int ENOUGH = 5;

    /// @param enrolled enrolments that there ever were
    /// @param attempts finished attempts
    /// @param passed those of them that passed
    /// @param meanShare mean share of the points over the finished attempts, 0 to 1; absent below [#ENOUGH] of them
    public record Numbers(
            long enrolled,
            long active,
            long completed,
            long withdrawn,
            long attempts,
            long passed,
            OptionalDouble meanShare) {

        static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, OptionalDouble.empty());

        /// Share of the finished attempts that passed; absent when there is none.
        public OptionalDouble passRate() {
            return attempts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passed / attempts);
        }
    }

    public record VersionNumbers(int version, Numbers numbers) {}
}
