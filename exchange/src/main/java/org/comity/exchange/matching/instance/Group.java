package org.comity.exchange.matching.instance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Officers of one office who would come to the same place.
///
/// @param officers indexes, 2 to 8, all different
/// @param otherwise what they wish when no place takes them together
/// @param stand what became of the group
public record Group(List<Integer> officers, Otherwise otherwise, Stand stand) {

    public static final int LEAST = 2;
    public static final int MOST = 8;

    /// What a group wishes when no place takes it.
    public enum Otherwise {
        /// Each takes part for herself.
        APART("apart"),
        /// Nobody goes.
        NONE("none");

        private final String key;

        Otherwise(String key) {
            this.key = key;
        }

        /// As it stands in files and rows.
        public String key() {
            return key;
        }

        public static Optional<Otherwise> of(String key) {
            return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
        }
    }

    /// What became of a group.
    public enum Stand {
        /// It has not had its turn.
        WAITING("waiting"),
        /// All of them are fixed at one place.
        TOGETHER("together"),
        /// No place took it, and each takes part for herself.
        APART("apart"),
        /// No place took it, and none of them takes part: they are eligible nowhere.
        OUT("out");

        private final String key;

        Stand(String key) {
            this.key = key;
        }

        /// As it stands in results.
        public String key() {
            return key;
        }
    }

    public Group {
        officers = List.copyOf(officers);
        if (officers.size() < LEAST || officers.size() > MOST || new HashSet<>(officers).size() < officers.size()) {
            throw new IllegalArgumentException(
                    "A group of %s; it has %d to %d different officers.".formatted(officers, LEAST, MOST));
        }
    }

    /// A group before its turn.
    public static Group waiting(List<Integer> officers, Otherwise otherwise) {
        return new Group(officers, otherwise, Stand.WAITING);
    }

    public Group standing(Stand next) {
        return new Group(officers, otherwise, next);
    }
}
