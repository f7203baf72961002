package org.comity.content;

/// Where rendered text points to, relative to the root of the site. The one place that knows these paths: whoever
/// serves them uses these templates.
public final class CoursePaths {

    /// JAX-RS template of a picture of a version.
    public static final String FIGURE = "courses/{course}/versions/{version}/figures/{language}/{name}";

    private CoursePaths() {}

    /// The path of a picture as a reader of the language sees it.
    public static String figure(CourseVersionId id, String language, String name) {
        return "/courses/%s/versions/%d/figures/%s/%s".formatted(id.course(), id.number(), language, name);
    }

    /// The path of the overview of a course.
    public static String course(CourseId course) {
        return "/courses/" + course;
    }

    /// The path of a lesson, to which links between lessons lead; the reader's version and language are the server's
    /// business.
    public static String lesson(CourseId course, String lesson) {
        return "/courses/%s/lessons/%s".formatted(course, lesson);
    }
}
