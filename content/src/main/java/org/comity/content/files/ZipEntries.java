package org.comity.content.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The central directory of a ZIP file held in memory (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
/// Read by hand because the platform's own reader tells neither links nor encryption, and because two readers that
/// disagree about an archive are a hole. ZIP64 is refused: an archive below the limits has no use for it.
final class ZipEntries {

    /// The archive cannot be read as a whole.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /// One entry.
    ///
    /// @param name with U+FFFD for bytes that are not UTF-8
    /// @param header where its local header begins
    record Entry(String name, int flags, int method, Content content, int header, int mode) {

        private static final int ENCRYPTED = 0x2041;
        private static final int FILE_TYPE = 0170000;
        private static final int REGULAR = 0100000;
        private static final int FOLDER = 0040000;

        boolean encrypted() {
            return (flags & ENCRYPTED) != 0;
        }

        boolean folder() {
            return name.endsWith("/");
        }

        /// Whether it is neither a file nor a folder.
        boolean link() {
            int type = mode & FILE_TYPE;
            return type != 0 && type != REGULAR && type != FOLDER;
        }
    }

    /// What the archive declares about a content.
    ///
    /// @param packed bytes in the archive
    /// @param full bytes after unpacking
    record Content(long crc, int packed, int full) {}

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int UNIX = 3;
    private static final int MACOS = 19;

    private final ByteBuffer zip;

    ZipEntries(byte[] archive) {
        this.zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The entries in the order of the directory.
    ///
    /// @param most more entries than that are not listed, one above it is, so that the caller notices
    List<Entry> list(int most) throws Unreadable {
        int end = end();
        int count = zip.getShort(end + 10) & 0xFFFF;
        long size = zip.getInt(end + 12) & 0xFFFFFFFFL;
        long start = zip.getInt(end + 16) & 0xFFFFFFFFL;
        if (zip.getShort(end + 4) != 0
                || zip.getShort(end + 6) != 0
                || zip.getShort(end + 8) != zip.getShort(end + 10)) {
            throw new Unreadable("It is one of several parts.");
        }
        if (start + size != end) {
            throw new Unreadable("Its directory is not where it says.");
        }
        List<Entry> entries = new ArrayList<>();
        int at = (int) start;
        while (entries.size() < Math.min(count, most + 1)) {
            if (at + CENTRAL_LENGTH > end || zip.getInt(at) != CENTRAL_SIGNATURE) {
                throw new Unreadable("Its directory is damaged.");
            }
            entries.add(entry(at, end));
            at += CENTRAL_LENGTH + length(at + 28) + length(at + 30) + length(at + 32);
        }
        if (count <= most && at != end) {
            throw new Unreadable("Its directory is damaged.");
        }
        disjoint(entries, (int) start);
        return entries;
    }

    /// Where the packed bytes of an entry begin.
    int start(Entry entry) throws Unreadable {
        int at = entry.header();
        if (at < 0 || at > zip.limit() - LOCAL_LENGTH || zip.getInt(at) != LOCAL_SIGNATURE) {
            throw new Unreadable("An entry is not where the directory says.");
        }
        int name = length(at + 26);
        if (at + LOCAL_LENGTH + name > zip.limit()
                || !name(at + LOCAL_LENGTH, name).equals(entry.name())) {
            throw new Unreadable("An entry has two names.");
        }
        return at + LOCAL_LENGTH + name + length(at + 28);
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        zip.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private int end() throws Unreadable {
        for (int at = zip.limit() - END_LENGTH; at >= Math.max(0, zip.limit() - END_LENGTH - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END_SIGNATURE && at + END_LENGTH + length(at + 20) == zip.limit()) {
                return at;
            }
        }
        throw new Unreadable("It is no ZIP file, or it is cut off.");
    }

    private Entry entry(int at, int end) throws Unreadable {
        int nameLength = length(at + 28);
        if (at + CENTRAL_LENGTH + nameLength + length(at + 30) + length(at + 32) > end) {
            throw new Unreadable("Its directory is damaged.");
        }
        int system = (zip.getShort(at + 4) >> 8) & 0xFF;
        int mode = system == UNIX || system == MACOS ? zip.getInt(at + 38) >>> 16 : 0;
        return new Entry(
                name(at + CENTRAL_LENGTH, nameLength),
                length(at + 8),
                length(at + 10),
                new Content(zip.getInt(at + 16) & 0xFFFFFFFFL, size(at + 20), size(at + 24)),
                size(at + 42),
                mode);
    }

    private int size(int at) throws Unreadable {
        int size = zip.getInt(at);
        if (size < 0) {
            throw new Unreadable("It is larger than it can be, or a ZIP64 file.");
        }
        return size;
    }

    private int length(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    /// Overlapping entries are the trick of the most effective bombs: the same packed bytes count many times.
    private void disjoint(List<Entry> entries, int directory) throws Unreadable {
        List<Entry> byPosition =
                entries.stream().sorted(Comparator.comparingInt(Entry::header)).toList();
        long free = 0;
        for (Entry entry : byPosition) {
            if (entry.header() < free) {
                throw new Unreadable("Its entries overlap.");
            }
            free = (long) start(entry) + entry.content().packed();
        }
        if (free > directory) {
            throw new Unreadable("Its entries overlap.");
        }
    }
}
