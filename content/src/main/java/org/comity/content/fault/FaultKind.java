package org.comity.content.fault;

import java.util.Locale;
import org.comity.content.Fault.Severity;

/// Every kind of fault and warning. The texts stand in the message files, `content.fault.<code>.what` and
/// `content.fault.<code>.advice`.
public enum FaultKind {
    // the archive and its files
    ARCHIVE_UNREADABLE,
    ARCHIVE_TOO_LARGE,
    COURSE_TOO_LARGE,
    TOO_MANY_FILES,
    TOO_DEEP,
    NAME_UNSAFE,
    NAME_TWICE,
    LINK,
    ENCRYPTED,
    EXPANDS_TOO_MUCH,
    FILE_TOO_LARGE,
    FILE_DAMAGED,
    FILE_UNKNOWN,
    FILE_MISSING,
    NOT_UTF8,
    CONTROL_CHARACTER,

    // YAML
    YAML_SYNTAX,
    YAML_ALIAS,
    YAML_TAG,
    YAML_TOO_DEEP,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_TWICE,
    VALUE_SHAPE,
    VALUE_RANGE,
    VALUE_UNKNOWN,
    TEXT_TOO_LONG,
    ID_SHAPE,
    ID_TWICE,
    ADDRESS_SHAPE,
    TOO_MANY,
    TOO_FEW,

    // the course as a whole
    FORMAT_VERSION,
    LANGUAGE_TAG,
    ORIGINAL_MISSING,
    OWNER_OTHER,
    LESSON_UNKNOWN,
    LESSON_UNLISTED,
    REVIEW_UNKNOWN,
    SOURCE_UNCITED(Severity.WARNING),
    LESSON_WITHOUT_QUESTION(Severity.WARNING),
    PICTURE_UNUSED(Severity.WARNING),

    // lessons
    TEXT_BEFORE_HEADING,
    HEADING_FIRST,
    HEADING_SECOND_TITLE,
    HEADING_ID_MISSING,
    HEADING_ID_SUPERFLUOUS,
    HEADING_NESTED,
    UNIT_UNKNOWN,
    UNIT_ORDER,
    UNIT_EMPTY,
    UNIT_SHORT(Severity.WARNING),
    UNIT_LONG(Severity.WARNING),
    UNIT_UNTRANSLATED(Severity.WARNING),
    LESSON_UNTRANSLATED(Severity.WARNING),

    // Markdown
    CITATION_SHAPE,
    CITATION_UNKNOWN,
    PICTURE_MISSING,
    PICTURE_PATH,
    PICTURE_TEXT,
    PICTURE_INLINE,
    HTML_ELEMENT,
    HTML_ATTRIBUTE,
    HTML_UNBALANCED,
    ABBREVIATION_TITLE,
    LINK_TARGET,
    EMPHASIS_BROKEN,
    MARKUP_NOT_HERE,

    // questions
    ANSWER_UNKNOWN,
    PAIR_MISSING,
    DRAW_TOO_MANY,
    QUESTION_UNKNOWN,
    QUESTION_UNTRANSLATED(Severity.WARNING),
    QUESTIONS_UNTRANSLATED(Severity.WARNING),
    EXPLANATION_MISSING(Severity.WARNING),

    // pictures
    PICTURE_CONTENT,
    PICTURE_DIMENSIONS,
    SVG_SYNTAX,
    SVG_DOCTYPE,
    SVG_ELEMENT,
    SVG_ATTRIBUTE,
    SVG_REFERENCE,
    SVG_SIZE,
    SVG_TOO_DEEP,

    // the report itself
    MORE_FAULTS;

    private final Severity severity;

    FaultKind() {
        this(Severity.FAULT);
    }

    FaultKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// The kind's name in message keys and in the API, e.g. `key-missing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
