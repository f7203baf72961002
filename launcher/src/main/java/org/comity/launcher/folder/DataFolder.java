package org.comity.launcher.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.comity.launcher.fault.Fault;
import org.jspecify.annotations.Nullable;

/// The one folder in which a system keeps everything, held by at most one launcher at a time.
public final class DataFolder implements AutoCloseable {
    private static final long ROOM_TO_CREATE = 600L << 20;
    private static final long ROOM_TO_RUN = 150L << 20;

    private final Path root;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private DataFolder(Path root, FileChannel channel, @Nullable FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Creates the folder if need be and takes its lock.
    ///
    /// @throws Fault if it cannot be written, its disk is full or another launcher holds it
    public static DataFolder open(Path root) {
        try {
            Files.createDirectories(root, ownerOnly());
        } catch (IOException e) {
            throw Fault.during("create the data folder " + root, e);
        }
        if (!Files.isDirectory(root) || !Files.isWritable(root)) {
            throw new Fault("The data folder " + root + " cannot be written.");
        }
        requireRoom(root, Files.exists(root.resolve("postgres")) ? ROOM_TO_RUN : ROOM_TO_CREATE);
        try {
            return lock(root);
        } catch (IOException e) {
            throw Fault.during("lock the data folder " + root, e);
        }
    }

    private static DataFolder lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            String holder = Files.readString(file).strip();
            throw new Fault("Comity already runs on " + root + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + ". Stop it first, or choose another folder with --data.");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
        return new DataFolder(root, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// True if a launcher runs on this folder now.
    public static boolean inUse(Path root) {
        Path file = root.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock == null;
        } catch (IOException e) {
            throw Fault.during("look at the lock of " + root, e);
        }
    }

    /// Says that the disk is full, if it is; the last thing to try when a part ended without another reason.
    public static Optional<String> fullDisk(Path root) {
        try {
            long room = Files.getFileStore(root).getUsableSpace();
            return room > (8L << 20) ? Optional.empty() : Optional.of("the disk is full");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void requireRoom(Path root, long wanted) {
        try {
            long room = Files.getFileStore(root).getUsableSpace();
            if (room < wanted) {
                throw new Fault("The disk is full: " + (room >> 20) + " MB left for " + root
                        + ", Comity needs at least " + (wanted >> 20) + " MB.");
            }
        } catch (IOException e) {
            throw Fault.during("see how much room is left for " + root, e);
        }
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return directory("logs");
    }

    /// Where the process ids and ports of the running parts are noted.
    public Path running() {
        return directory("run");
    }

    public Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name), ownerOnly());
        } catch (IOException e) {
            throw Fault.during("create " + root.resolve(name), e);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            channel.close();
        } catch (IOException e) {
            throw Fault.during("let go of the data folder " + root, e);
        }
    }
}
