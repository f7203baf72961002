package org.comity.launcher.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.comity.launcher.fault.Fault;

/// The programs of this checkout: unpacked once per version, shared by all its data folders, untouched by a rebuild.
///
/// @param root folder of the unpacked programs
public record Installation(Path root, String postgres, String keycloak, String liberty) {

    /// Something that fills an empty folder with a program.
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    public static Installation of(Path home) {
        Properties versions = new Properties();
        try (InputStream in = Installation.class.getResourceAsStream("/org/comity/launcher/versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is not on the class path");
            }
            versions.load(in);
        } catch (IOException e) {
            throw Fault.during("read the versions", e);
        }
        return new Installation(
                home.resolve(".comity/runtime"),
                versions.getProperty("postgres", ""),
                versions.getProperty("keycloak", ""),
                versions.getProperty("liberty", ""));
    }

    /// The Keycloak distribution as it was delivered.
    public Path keycloakDistribution() {
        return delivered(root.resolve("keycloak-" + keycloak).resolve("keycloak-" + keycloak));
    }

    public Path libertyHome() {
        return delivered(root.resolve("liberty-" + liberty).resolve("wlp"));
    }

    private static Path delivered(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Fault(folder + " is missing: ./comity run unpacks it, or mvn package in the module launcher.");
        }
        return folder;
    }

    public boolean has(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    /// The folder of this name, filled first if it does not exist; one process at a time, whole or not at all.
    public Path prepared(String name, Filling filling) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(
                            root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(folder)) {
                    Path fresh = root.resolve(name + ".new");
                    FileTree.delete(fresh);
                    Files.createDirectories(fresh);
                    filling.fill(fresh);
                    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            throw Fault.during("prepare " + folder, e);
        }
    }
}
