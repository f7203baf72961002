package org.comity.content.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.comity.content.fault.FaultTexts;
import org.comity.content.importing.ImportingCourses;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.module.AppModule;

/// The content module.
@Singleton
public final class ContentModule implements AppModule {

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
        return List.of(FaultTexts.MESSAGES);
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(new AccessRule(ImportingCourses.IMPORT_COURSE, Set.of(Role.PUBLISHER), Reach.ORGANISATION));
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of();
    }
}
