package org.comity.launcher.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path data;

    @Test
    void areMadeOnceAndKept() {
        Secrets first = secrets();

        assertThat(secrets()).isEqualTo(first);
        assertThat(Set.of(first.postgres(), first.database(), first.keycloakDatabase(), first.oidcClient()))
                .hasSize(4)
                .allMatch(password -> password.matches("[A-Za-z0-9_-]{43}"));
        assertThat(Base64.getDecoder().decode(first.session())).hasSize(32);
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws IOException {
        secrets();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void areNotMadeAnewForADatabaseThatHasOthers() throws IOException {
        Files.createDirectory(data.resolve("postgres"));

        assertThatThrownBy(this::secrets).isInstanceOf(Fault.class).hasMessageContaining("restore");
    }

    @Test
    void aMissingOneIsNamed() throws IOException {
        secrets();
        Path file = data.resolve("secrets.properties");
        Files.writeString(file, Files.readString(file).replace("oidc.client.secret", "other"));

        assertThatThrownBy(this::secrets).isInstanceOf(Fault.class).hasMessageStartingWith("oidc.client.secret");
    }

    @Test
    void neverShowUpInALog() {
        assertThat(secrets().toString()).doesNotContain(secrets().database());
    }

    private Secrets secrets() {
        return Secrets.of(data, new SecureRandom());
    }
}
