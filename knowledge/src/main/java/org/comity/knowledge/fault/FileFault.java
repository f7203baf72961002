package org.comity.knowledge.fault;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// One thing in a file that is wrong.
///
/// @param file path within the folder or upload; empty for the whole
/// @param line from 1; 0 when the fault has no line
/// @param arguments for the placeholders of the text
public record FileFault(String file, int line, Kind kind, Map<String, Object> arguments)
        implements Comparable<FileFault> {

    private static final Comparator<FileFault> ORDER = Comparator.comparing(FileFault::file)
            .thenComparingInt(FileFault::line)
            .thenComparing(FileFault::kind)
            .thenComparing(fault -> fault.arguments().toString());

    /// Every kind of fault; its text is the message `knowledge.fault.<code>`, which says what is wrong and what to do.
    public enum Kind {
        FILE_MISSING,
        FILE_TOO_LARGE,
        NOT_UTF8,
        TOO_MANY_ROWS,
        CSV_SYNTAX,
        COLUMN_MISSING,
        COLUMN_UNKNOWN,
        CELL_EMPTY,
        YAML_SYNTAX,
        KEY_MISSING,
        KEY_UNKNOWN,
        VALUE_SHAPE,
        VALUE_UNKNOWN,
        DATE_SHAPE,
        LANGUAGE_TAG,
        ID_SHAPE,
        TWICE,
        INSTRUMENT_UNKNOWN,
        JURISDICTION_UNKNOWN,
        SOURCE_UNKNOWN,
        ARTICLE_UNKNOWN,
        TITLE_MISSING,
        ARTICLE_HEADING,
        ARTICLE_EMPTY,
        TEXT_BEFORE_ARTICLE,
        MARKUP,
        XML_SYNTAX,
        XML_DOCTYPE,
        XML_TOO_DEEP,
        XML_ROOT,
        ATTACHMENT,
        EMPTY,
        CONCEPT_TAKEN,
        CITATION_UNKNOWN,
        CITATION_MISSING,
        GENERALISATION,
        TERM_FILE,
        MORE_FAULTS;

        /// The name in message keys and in the API.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FileFault {
        arguments = Map.copyOf(arguments);
    }

    /// The key of the text that says what is wrong and what to do.
    public String messageKey() {
        return kind == Kind.TERM_FILE
                ? "knowledge.fault.term." + arguments.get("code")
                : "knowledge.fault." + kind.code();
    }

    /// `file:line`, or the file alone.
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    @Override
    public int compareTo(FileFault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(place(), kind.code(), arguments);
    }
}
