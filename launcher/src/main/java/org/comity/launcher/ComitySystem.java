package org.comity.launcher;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.comity.launcher.console.Console;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.keycloak.KeycloakDistribution;
import org.comity.launcher.keycloak.KeycloakServer;
import org.comity.launcher.keycloak.RealmImport;
import org.comity.launcher.liberty.LibertyServer;
import org.comity.launcher.options.DatabasePlan;
import org.comity.launcher.options.IdentityPlan;
import org.comity.launcher.options.Options;
import org.comity.launcher.postgres.DatabaseAddress;
import org.comity.launcher.postgres.PostgresBinaries;
import org.comity.launcher.postgres.PostgresServer;
import org.comity.launcher.postgres.RunningPostgres;
import org.comity.launcher.process.Child;
import org.jspecify.annotations.Nullable;

/// The whole system on this machine: database, identity provider and server, as far as they are not elsewhere.
///
/// Once [#start(Options)] returns, the server answers on [#baseUrl]. [#close] ends every process it started; so does a
/// failed start.
/// Not thread-safe, except that [#close] may come from any thread at any time.
public final class ComitySystem implements AutoCloseable {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().name("start").start(task);

    private final Machine machine;
    private final Console console;
    private volatile @Nullable RunningPostgres postgres;
    private volatile @Nullable Child keycloak;
    private volatile @Nullable Child server;
    private boolean closed;

    private ComitySystem(Machine machine, Console console) {
        this.machine = machine;
        this.console = console;
    }

    /// Starts everything and waits until it is of use.
    ///
    /// @throws Fault if it cannot; nothing runs then
    public static ComitySystem start(Options options) {
        ComitySystem system = claim(options, Console.silent());
        // A test run that is cut short must not leave servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        system.start();
        return system;
    }

    /// Takes the data folder and checks what can be checked; starts nothing yet.
    static ComitySystem claim(Options options, Console console) {
        return new ComitySystem(Machine.claim(options), console);
    }

    void start() {
        try {
            startDatabase();
            startSideBySide(this::startIdentity, this::startServer);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startSideBySide(Runnable... tasks) {
        AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
        CompletableFuture<?>[] running = Stream.of(tasks)
                .map(task -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                task.run();
                            } catch (RuntimeException e) {
                                first.compareAndSet(null, e);
                                // The others wait for nothing now.
                                close();
                            }
                        },
                        THREADS))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
        RuntimeException failure = first.get();
        if (failure != null) {
            throw failure;
        }
    }

    private void startDatabase() {
        switch (machine.plan().database()) {
            case DatabasePlan.External external -> Elsewhere.requireDatabase(external);
            case DatabasePlan.Embedded embedded -> {
                if (!PostgresBinaries.present(machine.installation())) {
                    step("PostgreSQL: unpack", () -> PostgresBinaries.of(machine.installation()));
                }
                PostgresServer installed = postgresServer();
                if (!PostgresServer.created(machine.data())) {
                    step("PostgreSQL: create the databases", installed::create);
                }
                step("PostgreSQL " + machine.installation().postgres(), () -> postgres = installed.start());
            }
        }
    }

    private PostgresServer postgresServer() {
        return new PostgresServer(
                PostgresBinaries.of(machine.installation()), machine.data(), machine.secrets(), machine.children());
    }

    private void startIdentity() {
        switch (machine.plan().identity()) {
            case IdentityPlan.External external -> Elsewhere.requireIdentityProvider(external);
            case IdentityPlan.Embedded(int port) -> {
                if (!KeycloakDistribution.present(machine.installation())) {
                    step("Keycloak: build", this::keycloakDistribution);
                }
                boolean first = !KeycloakServer.imported(machine.data());
                String name = "Keycloak " + machine.installation().keycloak() + (first ? " (first start)" : "");
                step(name, () -> startKeycloak(port));
            }
        }
    }

    private KeycloakDistribution keycloakDistribution() {
        return KeycloakDistribution.of(
                machine.installation(),
                machine.javaHome(),
                machine.children(),
                machine.data().logs().resolve("keycloak-build.log"));
    }

    private void startKeycloak(int port) {
        Path code = machine.plan().home().resolve("platform-core/src/main/keycloak");
        RealmImport realm = new RealmImport(code, machine.plan().demo(), machine.secrets());
        keycloak = new KeycloakServer(keycloakDistribution(), machine.data(), machine.javaHome(), machine.children())
                .start(port, keycloakDatabase(), code.resolve("themes"), realm);
    }

    private DatabaseAddress keycloakDatabase() {
        return switch (machine.plan().database()) {
            case DatabasePlan.Embedded embedded -> runningPostgres().keycloak();
            case DatabasePlan.External external ->
                new DatabaseAddress(
                        external.host(),
                        external.port(),
                        external.keycloakName(),
                        external.user(),
                        external.password());
        };
    }

    private void startServer() {
        String name = "Open Liberty " + machine.installation().liberty();
        step(name, () -> {
            LibertyServer liberty = liberty();
            liberty.deploy(machine.plan().home().resolve("app/target/server"));
            startLiberty(liberty);
        });
    }

    private LibertyServer liberty() {
        return new LibertyServer(
                machine.installation().libertyHome(), machine.data(), machine.javaHome(), machine.children());
    }

    private void startLiberty(LibertyServer liberty) {
        server = liberty.start(
                machine.plan().web().host(),
                machine.plan().web().port(),
                ServerVariables.of(
                        machine.plan(),
                        database(),
                        machine.secrets(),
                        machine.data().root()));
    }

    private void step(String what, Runnable work) {
        try (Console.Step step = console.begin(what)) {
            work.run();
            step.done();
        }
    }

    public String baseUrl() {
        return machine.plan().web().baseUrl();
    }

    /// Address of the embedded identity provider, or issuer of the one elsewhere.
    public String keycloakUrl() {
        return switch (machine.plan().identity()) {
            case IdentityPlan.Embedded(int port) -> "http://localhost:" + port;
            case IdentityPlan.External external -> external.issuer();
        };
    }

    /// The application's database.
    public DatabaseAddress database() {
        return switch (machine.plan().database()) {
            case DatabasePlan.Embedded embedded -> runningPostgres().comity();
            case DatabasePlan.External external ->
                new DatabaseAddress(
                        external.host(), external.port(), external.name(), external.user(), external.password());
        };
    }

    public long serverPid() {
        return runningServer().pid();
    }

    public long postgresPid() {
        return runningPostgres().child().pid();
    }

    public long keycloakPid() {
        return Objects.requireNonNull(keycloak, "Keycloak is elsewhere or not started")
                .pid();
    }

    /// SIGKILL, without any warning to it.
    public void killServer() {
        runningServer().kill();
    }

    /// Starts the server again on its old address, after [#killServer].
    public void restartServer() {
        startLiberty(liberty());
    }

    /// SIGKILL for the database server and all its processes, without any warning to them.
    public void killPostgres() {
        runningPostgres().child().kill();
    }

    /// Starts the database server again on its old port, after [#killPostgres]; it recovers what was committed.
    public void restartPostgres() {
        postgres = postgresServer().start(runningPostgres().port());
    }

    private RunningPostgres runningPostgres() {
        return Objects.requireNonNull(postgres, "PostgreSQL is elsewhere or not started");
    }

    private Child runningServer() {
        return Objects.requireNonNull(server, "the server is not started");
    }

    /// The part that ends first, be it by itself or by [#close].
    CompletableFuture<Child> firstEnd() {
        RunningPostgres database = postgres;
        CompletableFuture<?>[] ends = Stream.of(server, keycloak, database == null ? null : database.child())
                .filter(Objects::nonNull)
                .map(Child::onExit)
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(ends).thenApply(Child.class::cast);
    }

    DataFolder data() {
        return machine.data();
    }

    boolean demo() {
        return machine.plan().demo();
    }

    boolean stopping() {
        return machine.children().stopping();
    }

    /// Ends everything: first server and identity provider, then the database they write to.
    @Override
    public void close() {
        machine.children().stopStarting();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            machine.children().stopAll();
            machine.close();
        }
    }
}
