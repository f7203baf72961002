package org.comity.app.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import org.comity.app.api.ApiResource;
import org.comity.app.health.HealthResource;
import org.comity.app.start.StartResource;
import org.comity.platform.access.AccessRule;
import org.comity.platform.module.AppModule;

/// The application as a module: the start page and the health check.
@Singleton
public final class AppItself implements AppModule {

    @Override
    public String name() {
        return "app";
    }

    @Override
    public List<String> schemas() {
        return List.of();
    }

    @Override
    public List<String> messageFolders() {
        return List.of("org/comity/app/start", "org/comity/app/api");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of();
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(StartResource.class, ApiResource.class, HealthResource.class);
    }
}
