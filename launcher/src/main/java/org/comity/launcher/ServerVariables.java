package org.comity.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.options.IdentityPlan;
import org.comity.launcher.options.Plan;
import org.comity.launcher.postgres.DatabaseAddress;

/// The configuration of the application, as the environment variables it reads.
final class ServerVariables {
    private ServerVariables() {}

    /// @param data the folder in which the system keeps everything
    static Map<String, String> of(Plan plan, DatabaseAddress database, Secrets secrets, Path data) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("COMITY_BASE_URL", plan.web().baseUrl());
        variables.put("COMITY_HTTP_HOST", plan.web().host());
        variables.put("COMITY_HTTP_PORT", Integer.toString(plan.web().port()));
        variables.put("COMITY_DATABASE_HOST", database.host());
        variables.put("COMITY_DATABASE_PORT", Integer.toString(database.port()));
        variables.put("COMITY_DATABASE_NAME", database.name());
        variables.put("COMITY_DATABASE_USER", database.user());
        variables.put("COMITY_DATABASE_PASSWORD", database.password());
        variables.putAll(identity(plan.identity(), secrets));
        variables.put("COMITY_SECRET", plan.sessionSecret().orElse(secrets.session()));
        variables.put("COMITY_DEMO", Boolean.toString(plan.demo()));
        variables.putAll(index(plan.index(), data));
        variables.putAll(plan.mail());
        if (Files.isDirectory(plan.library())) {
            variables.put("COMITY_LIBRARY", plan.library().toString());
        }
        return variables;
    }

    private static Map<String, String> index(Map<String, String> settings, Path data) {
        Map<String, String> variables = new LinkedHashMap<>(settings);
        variables.putIfAbsent("COMITY_INDEX", data.resolve("search-index").toString());
        return variables;
    }

    private static Map<String, String> identity(IdentityPlan identity, Secrets secrets) {
        Map<String, String> variables = new LinkedHashMap<>();
        switch (identity) {
            case IdentityPlan.Embedded(int port) -> {
                variables.put("COMITY_OIDC_ISSUER", issuer("localhost", port));
                variables.put("COMITY_OIDC_INTERNAL_URL", issuer("127.0.0.1", port));
                variables.put("COMITY_OIDC_CLIENT_ID", "comity");
                variables.put("COMITY_OIDC_CLIENT_SECRET", secrets.oidcClient());
            }
            case IdentityPlan.External external -> {
                variables.put("COMITY_OIDC_ISSUER", external.issuer());
                external.internalUrl().ifPresent(url -> variables.put("COMITY_OIDC_INTERNAL_URL", url));
                variables.put("COMITY_OIDC_CLIENT_ID", external.clientId());
                variables.put("COMITY_OIDC_CLIENT_SECRET", external.clientSecret());
            }
        }
        return variables;
    }

    private static String issuer(String host, int port) {
        return "http://" + host + ":" + port + "/realms/comity";
    }
}
