package org.comity.knowledge.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.cooperation.CooperationResource;
import org.comity.knowledge.home.HomeResource;
import org.comity.knowledge.instrument.InstrumentResource;
import org.comity.knowledge.jurisdiction.JurisdictionResource;
import org.comity.knowledge.status.StatusResource;
import org.comity.platform.access.AccessRule;
import org.comity.platform.module.AppModule;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;

/// The knowledge module.
@Singleton
public final class KnowledgeModule implements AppModule, MenuEntries {

    private static final int AFTER_COURSES = 20;

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public List<String> schemas() {
        return List.of("knowledge");
    }

    @Override
    public List<String> messageFolders() {
        return List.of(
                "org/comity/knowledge/home",
                "org/comity/knowledge/fault",
                "org/comity/knowledge/instrument",
                "org/comity/knowledge/status",
                "org/comity/knowledge/jurisdiction",
                "org/comity/knowledge/cooperation");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of();
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(
                HomeResource.class,
                InstrumentResource.class,
                StatusResource.class,
                JurisdictionResource.class,
                CooperationResource.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("knowledge", "knowledge.menu", KnowledgePaths.HOME, Optional.empty(), AFTER_COURSES),
                new MenuEntry(
                        "cooperation",
                        "cooperation.menu",
                        KnowledgePaths.COOPERATION,
                        Optional.empty(),
                        AFTER_COURSES + 1));
    }
}
