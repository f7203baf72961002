package org.comity.content;

import java.util.Comparator;
import java.util.Map;

/// One thing in a course folder that is wrong, or, as a warning, that could be better.
///
/// @param file path within the course folder, empty for the folder or archive as a whole
/// @param line from 1; 0 when the fault has no line
/// @param code names the texts: messages `content.fault.<code>.what` and `content.fault.<code>.advice`
/// @param arguments for the placeholders of both texts
public record Fault(String file, int line, Severity severity, String code, Map<String, Object> arguments)
        implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparing(Fault::severity)
            .thenComparing(Fault::code)
            .thenComparing(fault -> fault.arguments().toString());

    /// Whether it refuses the course.
    public enum Severity {
        FAULT,
        WARNING
    }

    public Fault {
        arguments = Map.copyOf(arguments);
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
