package org.comity.content.files;

/// The limits of docs/course-format.md on files. Sizes in bytes.
public final class Limits {

    public static final int ARCHIVE = 32 << 20;
    public static final int COURSE = 64 << 20;
    public static final int FILES = 1000;
    public static final int DEPTH = 4;
    public static final int TEXT = 1 << 20;
    public static final int PICTURE = 4 << 20;

    /// How often larger than its packed size an entry of an archive may be.
    static final int EXPANSION = 100;

    /// Below this size an entry may expand at will: a few repeated lines pack better than a hundredfold.
    static final int EXPANSION_FREE = 64 << 10;

    /// Entries of an archive, folders and ignored files included.
    static final int ENTRIES = 4 * FILES;

    /// The longest name of an entry.
    static final int NAME = 300;

    private Limits() {}

    /// In MiB, as the texts of faults name sizes.
    public static int mebibytes(int bytes) {
        return bytes >> 20;
    }
}
