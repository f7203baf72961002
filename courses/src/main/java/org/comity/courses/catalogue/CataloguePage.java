package org.comity.courses.catalogue;

import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.courses.LearningPaths;
import org.comity.courses.enrolment.Enrolment;
import org.comity.platform.web.Page;

/// One page of the catalogue.
///
/// @param mine the visitor's own enrolments that count, by course
public record CataloguePage(
        String title, Filters filters, Shelf.Slice slice, FilterChoices choices, Map<CourseId, Enrolment> mine)
        implements Page {

    @Override
    public String section() {
        return "courses";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    /// The address of another page with the same filters.
    public String address(String after) {
        String query = filters.query() + (after.isEmpty() ? "" : "after=" + after);
        return query.isEmpty() ? LearningPaths.CATALOGUE : LearningPaths.CATALOGUE + "?" + query.replaceAll("&$", "");
    }

    /// The visitor's enrolment in a course, unless she gave it up.
    public Optional<Enrolment> enrolment(Card card) {
        return Optional.ofNullable(mine.get(card.id())).filter(enrolment -> !enrolment.withdrawn());
    }
}
