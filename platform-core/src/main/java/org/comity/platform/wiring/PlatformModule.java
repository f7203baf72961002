package org.comity.platform.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.deadletter.DeadLetterResource;
import org.comity.platform.deadletter.DeadLettersPage;
import org.comity.platform.deadletter.SettlingDeadLetters;
import org.comity.platform.identity.AuthenticationFilter;
import org.comity.platform.identity.LoginResource;
import org.comity.platform.module.AppModule;
import org.comity.platform.trail.TrailResource;
import org.comity.platform.web.AccessFilter;
import org.comity.platform.web.LanguageResource;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;
import org.comity.platform.web.OriginFilter;
import org.comity.platform.web.PageWriter;
import org.comity.platform.web.ProblemMapper;
import org.comity.platform.web.SecurityHeadersFilter;
import org.comity.platform.web.VisitorFilter;

/// The platform as a module.
@Singleton
public final class PlatformModule implements AppModule, MenuEntries {

    private static final int AFTER_EVERYTHING = 90;

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public List<String> schemas() {
        return List.of("platform");
    }

    @Override
    public List<String> messageFolders() {
        return List.of("org/comity/platform/web", "org/comity/platform/trail", "org/comity/platform/deadletter");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                new AccessRule(TrailResource.READ_AUDIT, Set.of(Role.ADMINISTRATOR), Reach.ALL),
                new AccessRule(SettlingDeadLetters.SETTLE, Set.of(Role.ADMINISTRATOR), Reach.ALL));
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(
                VisitorFilter.class,
                AuthenticationFilter.class,
                OriginFilter.class,
                AccessFilter.class,
                SecurityHeadersFilter.class,
                ProblemMapper.class,
                PageWriter.class,
                LoginResource.class,
                LanguageResource.class,
                TrailResource.class,
                DeadLetterResource.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        "audit",
                        "trail.menu",
                        "/administration/audit",
                        Optional.of(TrailResource.READ_AUDIT),
                        AFTER_EVERYTHING),
                new MenuEntry(
                        "dead-letters",
                        "deadletter.menu",
                        DeadLettersPage.ADDRESS,
                        Optional.of(SettlingDeadLetters.SETTLE),
                        AFTER_EVERYTHING + 1));
    }
}
