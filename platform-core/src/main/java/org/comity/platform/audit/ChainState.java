package org.comity.platform.audit;

/// What a walk along the chain found. Cutting off the newest entries leaves a chain that is whole in itself; it is
/// found by comparing the head
/// with one that was noted elsewhere, which is why the head is printed.
public sealed interface ChainState {

    /// Every entry follows from the one before.
    ///
    /// @param entries how many
    /// @param head the hash of the last one, in hexadecimal
    record Whole(long entries, String head) implements ChainState {}

    /// The first entry that does not follow.
    ///
    /// @param sequence the number that was expected there
    /// @param reason which rule it breaks
    record Broken(long sequence, Reason reason) implements ChainState {}

    /// How an entry breaks the chain.
    enum Reason {
        /// A number is missing or stands twice: entries were removed or put in.
        NUMBER,
        /// The entry does not carry the hash of the one before.
        LINK,
        /// The entry's content does not have its hash: it was changed.
        CONTENT
    }
}
