package org.comity.app.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.comity.app.health.Readiness;
import org.comity.platform.database.Migrations;
import org.comity.platform.module.AppModule;
import org.comity.platform.module.StartTask;

/// What happens when the server starts: migrate the schemas, lowest module first, then take in the library in
/// the background.
@Singleton
public final class Start {

    private static final Logger LOG = System.getLogger(Start.class.getName());

    /// The ladder of the modules: a schema may be migrated only after those it stands on.
    private static final List<String> LADDER =
            List.of("platform", "search", "knowledge", "content", "courses", "exchange", "app");

    private final Instance<AppModule> modules;
    private final DataSource dataSource;
    private final Instance<StartTask> tasks;
    private final Readiness readiness;

    @Inject
    public Start(Instance<AppModule> modules, DataSource dataSource, Instance<StartTask> tasks, Readiness readiness) {
        this.modules = modules;
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.readiness = readiness;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        new Migrations(dataSource)
                .run(modules.stream()
                        .sorted(Comparator.comparingInt(module -> LADDER.indexOf(module.name())))
                        .flatMap(module -> module.schemas().stream())
                        .toList());
        Thread.ofVirtual().name("start-tasks").start(this::runTasks);
    }

    private void runTasks() {
        try {
            tasks.stream().sorted(Comparator.comparingInt(StartTask::order)).forEach(StartTask::run);
            readiness.ready();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A task of the start failed.", e);
            readiness.failed();
        }
    }
}
