package org.comity.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A unit in one language, ready to show.
///
/// @param html safe block HTML without the heading: no `id` attributes, so that two languages can stand on one page;
///     links of class `cite` lead to [CourseVersion.Source#anchor()] on the same page, lesson links to
///     [CoursePaths#lesson]
/// @param language BCP 47 tag, for the `lang` attribute
/// @param review who reviewed this text; absent while no speaker has
public record UnitText(
        Label title, String html, String language, @Nullable Review review) {

    public Optional<Review> reviewed() {
        return Optional.ofNullable(review);
    }
}
