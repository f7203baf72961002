package org.comity.content.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;

/// Reads a course from a folder. Does not follow links.
public final class FolderReader {

    private FolderReader() {}

    /// Reads every file of the folder, noting what does not belong there.
    ///
    /// @throws UncheckedIOException when the folder cannot be read
    public static CourseFiles read(Path folder, Faults faults) {
        Intake intake = new Intake(faults);
        try {
            Map<String, Path> accepted = new TreeMap<>();
            Files.walkFileTree(folder, new Walk(folder, intake, faults, accepted));
            for (Map.Entry<String, Path> file : accepted.entrySet()) {
                take(intake, file.getKey(), file.getValue(), faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intake.files();
    }

    private static void take(Intake intake, String name, Path file, Faults faults) throws IOException {
        var place = intake.place(name);
        if (place.isEmpty() || intake.full()) {
            return;
        }
        int limit = place.get().limit();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                faults.add(name, FaultKind.FILE_TOO_LARGE, Map.of("limit", Limits.mebibytes(limit)));
            } else {
                intake.take(place.get(), bytes);
            }
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Intake intake;
        private final Faults faults;
        private final Map<String, Path> accepted;

        Walk(Path folder, Intake intake, Faults faults, Map<String, Path> accepted) {
            this.folder = folder;
            this.intake = intake;
            this.faults = faults;
            this.accepted = accepted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (folder.relativize(directory).getNameCount() > Limits.DEPTH) {
                faults.add(name(directory), FaultKind.TOO_DEEP, Map.of("limit", Limits.DEPTH));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (Intake.junk(name)) {
                return FileVisitResult.CONTINUE;
            }
            if (!attributes.isRegularFile()) {
                faults.add(Intake.shown(name), FaultKind.LINK, Map.of());
                return FileVisitResult.CONTINUE;
            }
            if (intake.offer(name)) {
                accepted.put(name, file);
            }
            return intake.overfull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            return folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
