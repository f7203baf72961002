package org.comity.content.publishing;

import java.time.Instant;
import java.util.List;

/// A course of the publisher's organisation.
///
/// @param title of the newest version, in its original language
/// @param language the original language
/// @param versions the newest first
public record OwnCourse(String id, String title, String language, List<OwnVersion> versions) {

    /// One version in the list.
    ///
    /// @param languages how many languages it has
    public record OwnVersion(int number, Instant imported, String digest, int languages) {}

    public OwnCourse {
        versions = List.copyOf(versions);
    }
}
