package org.comity.knowledge.supply;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A file that an operator brought.
///
/// @param name of the file, as faults call it
/// @param items how many rows, articles or concepts were taken in; empty before
public record Upload(UUID id, Kind kind, String name, Instant uploadedAt, Optional<Integer> items) {

    /// What a file holds.
    public enum Kind {
        STATUS_LIST,
        TEXT,
        TERMS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
