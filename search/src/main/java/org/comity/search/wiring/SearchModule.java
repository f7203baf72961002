package org.comity.search.wiring;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.module.AppModule;
import org.comity.platform.module.ShellParts;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;
import org.comity.search.administration.IndexResource;
import org.comity.search.api.SearchApiResource;
import org.comity.search.page.SearchResource;
import org.comity.search.page.UnavailableMapper;
import org.comity.search.saved.SavedResource;
import org.comity.search.saved.SavingSearches;

/// The search module.
@Singleton
public final class SearchModule implements AppModule, MenuEntries {

    private static final int AFTER_EVERYTHING = 92;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<String> schemas() {
        return List.of("search");
    }

    @Override
    public List<String> messageFolders() {
        return List.of(
                "org/comity/search/page",
                "org/comity/search/saved",
                "org/comity/search/api",
                "org/comity/search/administration");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                new AccessRule(SavingSearches.PERMISSION, EnumSet.allOf(Role.class), Reach.OWN),
                new AccessRule(IndexResource.KEEP_INDEX, Set.of(Role.ADMINISTRATOR), Reach.ALL));
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(
                SearchResource.class,
                SavedResource.class,
                SearchApiResource.class,
                IndexResource.class,
                UnavailableMapper.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(
                "search-index",
                "index.menu",
                IndexResource.ADDRESS,
                Optional.of(IndexResource.KEEP_INDEX),
                AFTER_EVERYTHING));
    }

    @Override
    public Optional<ShellParts> shellParts() {
        return Optional.of(new ShellParts("org/comity/search/page/links.jte", "org/comity/search/page/masthead.jte"));
    }
}
