package org.comity.launcher.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the end of a log says about a failure.
public final class LogEnd {
    private static final int WINDOW = 64 << 10;

    private LogEnd() {}

    /// "the disk is full, see FILE" if the log says so, else "see FILE".
    public static String of(Path log) {
        String text = text(log);
        String reason = text.contains("No space left on device") ? "the disk is full, " : "";
        return reason + "see " + log;
    }

    /// What was written after the first `from` bytes, as far as it is not too much.
    static String since(Path log, long from) {
        return text(log, from);
    }

    private static String text(Path log) {
        return text(log, 0);
    }

    private static String text(Path log, long from) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(from, channel.size() - WINDOW));
            ByteBuffer bytes = ByteBuffer.allocate(WINDOW);
            while (channel.read(bytes) > 0) {
                // until the end of the log or of the window
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
