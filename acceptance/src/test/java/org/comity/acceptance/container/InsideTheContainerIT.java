package org.comity.acceptance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.Assertions;
import org.comity.acceptance.RunningSystem;
import org.comity.content.Curricula;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.audit.ChainState;
import org.comity.platform.database.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The real application in Open Liberty: its beans are wired, its transactions are the container's data source's.
@ExtendWith({PreparedServer.class, ArquillianExtension.class})
public class InsideTheContainerIT {

    @Inject
    private @Nullable Database database;

    @Inject
    private @Nullable AuditTrail trail;

    @Inject
    private @Nullable Curricula curricula;

    /// The WAR as it is shipped, with this test in it; only the path of Arquillian's servlet is let through.
    @Deployment
    public static WebArchive application() throws Exception {
        Path war = RunningSystem.home().resolve("app/target/server/apps/comity.war");
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile());
        String webXml = new String(
                Objects.requireNonNull(archive.get("WEB-INF/web.xml").getAsset().openStream())
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return archive.delete("WEB-INF/web.xml") == null
                ? archive
                : archive.addAsWebInfResource(
                                new StringAsset(webXml.replace("/assets/.*", "/assets/.*|/Arquillian.*")), "web.xml")
                        .addClasses(InsideTheContainerIT.class, PreparedServer.class)
                        .addAsLibrary(libraryOf(Assertions.class));
    }

    @Test
    void the_schemas_are_migrated_when_the_application_has_started() {
        List<String> schemas = database()
                .query(handle -> handle.createQuery(
                                "SELECT nspname FROM pg_namespace WHERE nspname IN ('platform', 'content', 'courses') ORDER BY 1")
                        .mapTo(String.class)
                        .list());

        assertThat(schemas).containsExactly("content", "courses", "platform");
    }

    @Test
    void a_failed_transaction_leaves_nothing_and_gives_its_connection_back() {
        long before = entries();

        for (int round = 0; round < 60; round++) {
            assertThatThrownBy(() -> database().change(handle -> {
                        Objects.requireNonNull(trail)
                                .append(
                                        handle,
                                        new AuditEntry(
                                                Optional.empty(), "test.happened", "test", "1", java.util.Map.of()));
                        throw new IllegalStateException("fails after its insert");
                    }))
                    .hasMessageContaining("fails after its insert");
        }

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_committed_transaction_stands_and_keeps_the_chain_whole() {
        database()
                .change(handle -> Objects.requireNonNull(trail)
                        .append(
                                handle,
                                new AuditEntry(Optional.empty(), "test.happened", "test", "1", java.util.Map.of())));

        assertThat(Objects.requireNonNull(trail).newest(OptionalLong.empty(), 5))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("test.happened"));
        assertThat(Objects.requireNonNull(trail).verify()).isInstanceOf(ChainState.Whole.class);
    }

    @Test
    void the_starter_library_is_taken_in() throws InterruptedException {
        for (int tries = 0; tries < 100 && curricula().catalogue().size() < 3; tries++) {
            Thread.sleep(200);
        }

        assertThat(curricula().catalogue())
                .extracting(course -> course.course().toString())
                .anySatisfy(id -> assertThat(id).contains("transnational-crime"));
    }

    private long entries() {
        return database()
                .query(handle -> handle.createQuery("SELECT count(*) FROM platform.audit_entry")
                        .mapTo(Long.class)
                        .one());
    }

    private Database database() {
        return Objects.requireNonNull(database);
    }

    private Curricula curricula() {
        return Objects.requireNonNull(curricula);
    }

    private static File libraryOf(Class<?> type) throws URISyntaxException {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("The library of %s is not a file: %s".formatted(type, jar));
        }
        return jar.toFile();
    }
}
