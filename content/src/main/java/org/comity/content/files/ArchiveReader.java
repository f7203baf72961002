package org.comity.content.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.files.ZipEntries.Entry;
import org.comity.content.files.ZipEntries.Unreadable;

/// Reads a course from a ZIP archive that may be hostile. Nothing is written to a disk; what an entry declares about
/// its size is checked, never believed.
public final class ArchiveReader {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int CHUNK = 16 << 10;

    private final byte[] archive;
    private final ZipEntries zip;
    private final Intake intake;
    private final Faults faults;

    private ArchiveReader(byte[] archive, Faults faults) {
        this.archive = archive;
        this.zip = new ZipEntries(archive);
        this.intake = new Intake(faults);
        this.faults = faults;
    }

    /// Reads every file of the archive, noting what does not belong there. Closes nothing.
    ///
    /// @throws IOException when the stream fails
    public static CourseFiles read(InputStream archive, Faults faults) throws IOException {
        byte[] bytes = archive.readNBytes(Limits.ARCHIVE + 1);
        ArchiveReader reader = new ArchiveReader(bytes, faults);
        if (bytes.length > Limits.ARCHIVE) {
            faults.add("", FaultKind.ARCHIVE_TOO_LARGE, Map.of("limit", Limits.mebibytes(Limits.ARCHIVE)));
        } else {
            reader.read();
        }
        return reader.intake.files();
    }

    private void read() {
        try {
            Map<String, Entry> accepted = new LinkedHashMap<>();
            var entries = zip.list(Limits.ENTRIES);
            if (entries.size() > Limits.ENTRIES) {
                faults.add("", FaultKind.TOO_MANY_FILES, Map.of("limit", Limits.FILES));
                return;
            }
            for (Entry entry : entries) {
                if (acceptable(entry.name(), entry)) {
                    accepted.put(entry.name(), entry);
                }
            }
            intake.sort();
            for (Map.Entry<String, Entry> file : accepted.entrySet()) {
                take(file.getKey(), file.getValue());
            }
        } catch (Unreadable e) {
            faults.add("", FaultKind.ARCHIVE_UNREADABLE, Map.of());
        }
    }

    private boolean acceptable(String name, Entry entry) {
        if (Intake.junk(name)) {
            return false;
        }
        if (entry.link()) {
            faults.add(Intake.shown(name), FaultKind.LINK, Map.of());
            return false;
        }
        if (entry.folder()) {
            return false;
        }
        if (entry.encrypted()) {
            faults.add(Intake.shown(name), FaultKind.ENCRYPTED, Map.of());
            return false;
        }
        return intake.offer(name);
    }

    private void take(String name, Entry entry) throws Unreadable {
        Optional<CoursePath> place = intake.place(name);
        if (place.isEmpty() || intake.full()) {
            return;
        }
        String path = place.get().path();
        switch (unpack(entry, place.get().limit())) {
            case Unpacked.Whole whole -> intake.take(place.get(), whole.bytes());
            case Unpacked.TooLarge large ->
                faults.add(path, FaultKind.FILE_TOO_LARGE, Map.of("limit", Limits.mebibytes(large.limit())));
            case Unpacked.Bomb bomb -> faults.add(path, FaultKind.EXPANDS_TOO_MUCH, Map.of("limit", Limits.EXPANSION));
            case Unpacked.Damaged damaged -> faults.add(path, FaultKind.FILE_DAMAGED, Map.of());
        }
    }

    private sealed interface Unpacked {
        @SuppressWarnings("ArrayRecordComponent")
        record Whole(byte[] bytes) implements Unpacked {}

        record TooLarge(int limit) implements Unpacked {}

        record Bomb() implements Unpacked {}

        record Damaged() implements Unpacked {}
    }

    private Unpacked unpack(Entry entry, int limit) throws Unreadable {
        int start = zip.start(entry);
        int packed = entry.content().packed();
        Unpacked result = switch (entry.method()) {
            case STORED -> stored(start, packed, limit);
            case DEFLATED -> inflated(start, packed, limit);
            default -> new Unpacked.Damaged();
        };
        return result instanceof Unpacked.Whole whole && !asDeclared(entry, whole.bytes())
                ? new Unpacked.Damaged()
                : result;
    }

    private static boolean asDeclared(Entry entry, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return bytes.length == entry.content().full()
                && crc.getValue() == entry.content().crc();
    }

    private Unpacked stored(int start, int length, int limit) {
        return length > limit
                ? new Unpacked.TooLarge(limit)
                : new Unpacked.Whole(java.util.Arrays.copyOfRange(archive, start, start + length));
    }

    private Unpacked inflated(int start, int packed, int limit) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, start, packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    return new Unpacked.Damaged();
                }
                out.write(chunk, 0, count);
                if (out.size() > Limits.EXPANSION_FREE && out.size() > (long) packed * Limits.EXPANSION) {
                    return new Unpacked.Bomb();
                }
                if (out.size() > limit) {
                    return new Unpacked.TooLarge(limit);
                }
            }
            return new Unpacked.Whole(out.toByteArray());
        } catch (DataFormatException e) {
            return new Unpacked.Damaged();
        } finally {
            inflater.end();
        }
    }
}
