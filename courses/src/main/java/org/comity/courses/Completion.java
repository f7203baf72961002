package org.comity.courses;

import java.time.Instant;
import org.comity.content.CourseVersionId;

/// A person passed the examination of a version of a course.
public record Completion(CourseVersionId version, Instant at) {}
