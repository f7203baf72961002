package org.comity.platform.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// Addresses of style sheets, scripts and pictures of the interface. Each address carries a hash of the content, so
/// that browsers may keep the
/// file for a year and still see a new one at once.
@Singleton
public final class Assets {

    private static final String FOLDER = "META-INF/resources/assets/";
    private static final int HASH_LENGTH = 12;

    private final ConcurrentMap<String, String> addresses = new ConcurrentHashMap<>();

    /// The address of an asset by its file name.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public String address(String name) {
        return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + hash(file));
    }

    private static String hash(String name) {
        try (@Nullable InputStream stream = Assets.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no asset '%s'.".formatted(name));
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
