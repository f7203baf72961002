package org.comity.platform.module;

import java.util.List;
import java.util.Optional;
import org.comity.platform.access.AccessRule;

/// What a module declares about itself. Every module has exactly one implementation, found by the application
/// through
/// CDI, so that a new
/// module is wired by existing and not by being remembered in a list.
public interface AppModule {

    /// The module's name, which is also its root package below `org.comity` and the package of its templates.
    String name();

    /// The database schemas the module owns; each has its migrations under `db/migration/<schema>`.
    List<String> schemas();

    /// The class-path folders that hold the module's `messages_<language>.properties`, without leading or trailing
    /// slash.
    List<String> messageFolders();

    /// The access rules that the module's HTTP methods and use cases refer to.
    List<AccessRule> accessRules();

    /// Resources, filters, mappers and body writers to register with the REST application.
    List<Class<?>> httpClasses();

    /// What the module puts into the shell around every page, if anything.
    default Optional<ShellParts> shellParts() {
        return Optional.empty();
    }

    /// The module's templates, as the package name that the template compiler was given.
    default String templatePackage() {
        return "org.comity." + name() + ".templates";
    }
}
