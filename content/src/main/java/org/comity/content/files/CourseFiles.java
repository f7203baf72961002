package org.comity.content.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The normalised files of one course, all of them known to the format. Text is UTF-8 without byte order mark, lines
/// end with a line feed.
public final class CourseFiles {

    private final SortedMap<String, byte[]> contents;

    CourseFiles(SortedMap<String, byte[]> contents) {
        this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /// The paths, relative to the course folder, in the order of their characters.
    public Set<String> paths() {
        return contents.keySet();
    }

    public boolean has(String path) {
        return contents.containsKey(path);
    }

    /// The content of a text file.
    public Optional<String> text(String path) {
        return content(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// A copy of a file's bytes.
    public Optional<byte[]> content(String path) {
        byte @Nullable [] bytes = contents.get(path);
        return bytes == null ? Optional.empty() : Optional.of(bytes.clone());
    }

    /// SHA-256 in lower-case hexadecimal digits over, for each file in the order of paths: the path in UTF-8, a zero
    /// byte, the length as eight bytes with the highest first, the content.
    public String digest() {
        MessageDigest digest = sha256();
        contents.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A fresh SHA-256.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
