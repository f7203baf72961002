package org.comity.content.files;

import java.util.Optional;
import java.util.regex.Pattern;

/// A path that the course format knows.
///
/// @param language the language's folder, empty for what belongs to every language
/// @param name the file's name; for a lesson its id
public record CoursePath(Kind kind, String language, String name) {

    /// What a file is.
    public enum Kind {
        COURSE,
        QUESTIONS,
        LESSON,
        PICTURE
    }

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,34}");
    private static final Pattern LESSON = Pattern.compile("[a-z][a-z0-9-]{0,63}\\.md");
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}\\.(svg|png|jpg|webp)");
    private static final String PICTURES = "figures";

    /// Reads a path relative to the course folder; empty when the format has no such file.
    public static Optional<CoursePath> of(String path) {
        String[] parts = path.split("/", -1);
        boolean ofLanguage = parts.length > 1 && !parts[0].equals(PICTURES);
        if (ofLanguage && !LANGUAGE.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        String language = ofLanguage ? parts[0] : "";
        int from = ofLanguage ? 1 : 0;
        return switch (parts.length - from) {
            case 1 -> text(language, parts[from]);
            case 2 -> picture(language, parts[from], parts[from + 1]);
            default -> Optional.empty();
        };
    }

    private static Optional<CoursePath> text(String language, String file) {
        if (file.equals("course.yaml")) {
            return Optional.of(new CoursePath(Kind.COURSE, language, file));
        }
        if (file.equals("questions.yaml")) {
            return Optional.of(new CoursePath(Kind.QUESTIONS, language, file));
        }
        if (!language.isEmpty() && LESSON.matcher(file).matches()) {
            return Optional.of(new CoursePath(Kind.LESSON, language, file.substring(0, file.length() - 3)));
        }
        return Optional.empty();
    }

    private static Optional<CoursePath> picture(String language, String folder, String file) {
        return folder.equals(PICTURES) && isPicture(file)
                ? Optional.of(new CoursePath(Kind.PICTURE, language, file))
                : Optional.empty();
    }

    /// Whether the text can be a picture's file name.
    public static boolean isPicture(String file) {
        return PICTURE.matcher(file).matches();
    }

    /// The path relative to the course folder.
    public String path() {
        String folder = language.isEmpty() ? "" : language + "/";
        return switch (kind) {
            case COURSE, QUESTIONS -> folder + name;
            case LESSON -> folder + name + ".md";
            case PICTURE -> folder + PICTURES + "/" + name;
        };
    }

    /// The most bytes that the file may have.
    int limit() {
        return kind == Kind.PICTURE ? Limits.PICTURE : Limits.TEXT;
    }
}
