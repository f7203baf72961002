package org.comity.courses;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What other modules may ask about learning. Thread-safe. A completion whose certificate was revoked does not count.
public interface Courses {

    /// The courses that the person completed, newest first; each completed version of a course counts on its own.
    ///
    /// @param person the subject of the identity provider
    List<Completion> completions(UUID person);

    /// Which of some courses each of some people completed, in any version, in one query.
    ///
    /// @param persons the subjects of the identity provider
    /// @param courses ids of courses; others are not told
    /// @return ids of courses; who completed none of them is not in it
    Map<UUID, Set<String>> completed(Collection<UUID> persons, Collection<String> courses);

    /// The ids of the courses that can be taken now. Costs no query while the catalogue is fresh.
    Set<String> offered();
}
