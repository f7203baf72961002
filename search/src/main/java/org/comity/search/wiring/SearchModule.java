package org.comity.search.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import org.comity.platform.access.AccessRule;
import org.comity.platform.module.AppModule;

/// The search module.
@Singleton
public final class SearchModule implements AppModule {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<String> schemas() {
        return List.of();
    }

    @Override
    public List<String> messageFolders() {
        return List.of();
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of();
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of();
    }
}
