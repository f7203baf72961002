package org.comity.content.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.content.fault.FaultTexts;
import org.comity.content.figure.FigureResource;
import org.comity.content.importing.ImportingCourses;
import org.comity.content.publishing.ImportApiResource;
import org.comity.content.publishing.Publishing;
import org.comity.content.publishing.PublishingResource;
import org.comity.content.publishing.UploadFilter;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.module.AppModule;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;

/// The content module.
@Singleton
public final class ContentModule implements AppModule, MenuEntries {

    private static final int AFTER_LEARNING = 60;

    @Override
    public String name() {
        return "content";
    }

    @Override
    public List<String> schemas() {
        return List.of("content");
    }

    @Override
    public List<String> messageFolders() {
        return List.of(FaultTexts.MESSAGES, "org/comity/content/publishing");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                new AccessRule(ImportingCourses.IMPORT_COURSE, Set.of(Role.PUBLISHER), Reach.ORGANISATION),
                new AccessRule(Publishing.READ_REPORT, Set.of(Role.PUBLISHER), Reach.OWN));
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(FigureResource.class, PublishingResource.class, ImportApiResource.class, UploadFilter.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(
                "publishing",
                "publishing.menu",
                "/academy/courses",
                Optional.of(ImportingCourses.IMPORT_COURSE),
                AFTER_LEARNING));
    }
}
