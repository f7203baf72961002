package org.comity.search;

import java.time.Instant;
import java.util.Optional;

/// How the index of a node is doing.
///
/// @param phase what it does now
/// @param start how it came to what it holds
/// @param since when the phase began
/// @param progress of a building that is under way
/// @param followed when it last took in a change, if it did since the start
public record IndexState(
        Phase phase, Start start, Instant since, Optional<Progress> progress, Optional<Instant> followed) {

    /// What the index does.
    public enum Phase {
        /// The server has just started.
        OPENING,
        /// The first index is being built; what is in it already is found.
        BUILDING,
        /// Another index is being built while the old one answers and stays current.
        REBUILDING,
        /// It is taking in a whole kind of works, as after an import.
        CATCHING_UP,
        /// It follows the changes.
        FOLLOWING,
        /// Another server keeps the index of the cluster; this one reads it.
        ATTENDING,
        /// It cannot get on, as when the database is away or the disk is full, and tries again.
        STUCK
    }

    /// How the index came to what it holds.
    public enum Start {
        /// Not known yet.
        UNKNOWN,
        /// It was there and caught up with what had changed.
        CAUGHT_UP,
        /// Built because there was none.
        FIRST,
        /// Built because what was there was damaged.
        DAMAGED,
        /// Built because it was made by another version of the software.
        OTHER_VERSION,
        /// Built because the changes since its last commit were not known any more.
        TOO_OLD,
        /// Built because it belonged to another database.
        OTHER_DATABASE,
        /// Built because an administrator wished it.
        WISHED
    }

    /// How far a building is.
    ///
    /// @param kind of the works that are being taken in
    /// @param kindsDone kinds that are complete
    /// @param kinds all
    /// @param works taken in so far
    public record Progress(String kind, int kindsDone, int kinds, long works) {}
}
