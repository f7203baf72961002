package org.comity.exchange.matching.document;

import java.util.List;

/// What came of reading a file.
///
/// @param <T> what the file holds
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    /// Nothing was taken.
    ///
    /// @param first at most twenty faults
    /// @param count how many there are
    record Refused<T>(List<Fault> first, int count) implements Reading<T> {

        public Refused {
            first = List.copyOf(first);
        }
    }
}
