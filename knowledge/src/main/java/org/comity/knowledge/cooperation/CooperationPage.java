package org.comity.knowledge.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.CourseAdvice.Course;
import org.comity.platform.web.Page;

/// The question and, once it is complete, the answer.
///
/// @param choice what was chosen so far
/// @param options what can be chosen
/// @param shown the answer
public record CooperationPage(String title, Choice choice, Options options, Optional<Shown> shown) implements Page {

    private static final int FULL = 3;

    /// What was chosen; empty texts for no choice.
    public record Choice(String requesting, String requested, String measure, String crime) {

        public boolean same() {
            return !requesting.isEmpty() && requesting.equals(requested);
        }
    }

    /// A code with its name in the reader's language.
    public record Named(String code, String name) {}

    /// What can be chosen.
    public record Options(List<Named> jurisdictions, List<String> measures, List<String> crimes) {}

    /// An answer for a reader.
    ///
    /// @param names of the two and of other codes
    /// @param bases instruments that bind both
    /// @param missing those that do not
    /// @param courses to take first
    public record Shown(
            Answer answer, Map<String, String> names, List<Line> bases, List<Line> missing, List<Course> courses) {

        /// Those shown in full, so that an answer fits on a sheet.
        public List<Line> first() {
            return bases.subList(0, Math.min(FULL, bases.size()));
        }

        /// Those shown as a line.
        public List<Line> further() {
            return bases.subList(Math.min(FULL, bases.size()), bases.size());
        }

        public String name(String code) {
            return names.getOrDefault(code, code);
        }
    }

    /// An instrument in the answer, in the reader's language.
    ///
    /// @param articles with their headings
    public record Line(
            Answer.Basis basis, String title, String language, List<Heading> articles, List<String> sources) {}

    /// An article with its heading in the best language at hand.
    public record Heading(String label, String text, String language) {}

    @Override
    public String section() {
        return "cooperation";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
