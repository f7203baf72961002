package org.comity.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/// Which class may know which technology, by its name.
final class LayerNames {

    /// Suffixes and prefixes of classes that speak HTTP or SQL.
    private static final List<String> SUFFIXES = List.of(
            "Resource", "Filter", "Mapper", "Writer", "Application", "Mapping", "Headers", "Module", "Description");

    private static final String SQL_PREFIX = "Postgres";

    /// Classes whose purpose is the technology itself, and use cases, which hold the transaction and so the handle.
    private static final Set<String> TECHNOLOGY = Set.of(
            "org.comity.app.api.ApiReader",
            "org.comity.platform.database.Database",
            "org.comity.platform.identity.SessionCookie",
            "org.comity.platform.outbox.Outbox",
            "org.comity.platform.privacy.KeptRecords",
            "org.comity.platform.privacy.PersonalRecords",
            "org.comity.platform.web.Visitor",
            "org.comity.platform.web.Problem",
            "org.comity.platform.web.ResendForm");

    private LayerNames() {}

    static boolean mayKnowTechnology(JavaClass ours) {
        String name = outermost(ours).getSimpleName();
        return name.startsWith(SQL_PREFIX)
                || name.equals("package-info")
                || SUFFIXES.stream().anyMatch(name::endsWith)
                || TECHNOLOGY.contains(outermost(ours).getName())
                || isUseCase(name);
    }

    /// Use cases are gerunds or nouns of action: Enrolling, Certification. They hold the transaction.
    private static boolean isUseCase(String name) {
        return name.matches("[A-Z][a-z]+ing([A-Z].*)?")
                || name.endsWith("ation")
                || name.endsWith("Import")
                || name.endsWith("Trail");
    }

    static boolean isCommand(JavaClass ours) {
        return outermost(ours).tryGetMethod("main", String[].class).isPresent()
                || ours.getPackageName().startsWith("org.comity.content.check");
    }

    private static JavaClass outermost(JavaClass ours) {
        JavaClass current = ours;
        while (current.getEnclosingClass().isPresent()) {
            current = current.getEnclosingClass().get();
        }
        return current;
    }
}
