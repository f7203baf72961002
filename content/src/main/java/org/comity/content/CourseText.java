package org.comity.content;

import java.util.List;

/// A course's title, summary and objectives in one language, as plain text, and how much of the course exists in it.
public record CourseText(String title, String summary, List<String> objectives, Completeness completeness) {

    /// How much of the course exists in a language.
    ///
    /// @param done units and questions that have a text in the language
    /// @param total units and questions of the course
    public record Completeness(int done, int total) {

        public boolean complete() {
            return done == total;
        }
    }

    public CourseText {
        objectives = List.copyOf(objectives);
    }
}
