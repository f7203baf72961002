package org.comity.content.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.content.CourseSummary.Profile;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.CourseVersion.Source;

/// What `course.yaml` at the top says.
///
/// @param id may be malformed after a fault
/// @param lessons minutes by id, in the order of reading
record Front(
        String id,
        Profile profile,
        Owner owner,
        Map<String, Integer> lessons,
        List<Source> sources,
        Assessment assessment) {

    record Owner(String organisation, String licence) {}

    Front {
        lessons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lessons));
    }

    Set<String> lessonIds() {
        return lessons.keySet();
    }
}
