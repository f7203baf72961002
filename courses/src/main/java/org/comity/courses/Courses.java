package org.comity.courses;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What other modules may ask about learning. Thread-safe.
public interface Courses {

    /// The courses that the person completed, newest first; each completed version of a course counts on its own.
    ///
    /// @param person the subject of the identity provider
    List<Completion> completions(UUID person);

    /// The ids of the courses that can be taken now. Costs no query while the catalogue is fresh.
    Set<String> offered();
}
