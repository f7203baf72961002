package org.comity.search.evaluation;

/// One thing that is wrong in a collection.
///
/// @param file its name
/// @param line from 1; 0 when the whole file is meant
/// @param what is wrong, and what to do about it
record Fault(String file, long line, String what) {

    /// As compilers print it: `queries.tsv:12: what is wrong`.
    String text() {
        return line == 0 ? "%s: %s".formatted(file, what) : "%s:%d: %s".formatted(file, line, what);
    }
}
