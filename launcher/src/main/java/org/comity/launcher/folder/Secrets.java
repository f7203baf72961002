package org.comity.launcher.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.launcher.fault.Fault;

/// The passwords and keys of one data folder, made at its first start and kept in a file only the owner can read.
///
/// @param postgres password of the database superuser
/// @param database password of the application's database role
/// @param keycloakDatabase password of the identity provider's database role
/// @param keycloakAdmin first password of the account `admin` of the identity provider
/// @param oidcClient secret the server shows to the identity provider
/// @param session key of the session cookies, 32 bytes in base64
public record Secrets(
        String postgres,
        String database,
        String keycloakDatabase,
        String keycloakAdmin,
        String oidcClient,
        String session) {
    private static final String FILE = "secrets.properties";
    private static final String WARNING =
            "# The keys of this data folder. Whoever reads them owns it; without them it cannot be opened.\n";

    public static Secrets of(Path data, SecureRandom random) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            if (Files.exists(data.resolve("postgres"))) {
                throw new Fault("The passwords of the database are gone: restore " + file + " from the backup.");
            }
            OwnerFile.write(file, fresh(random).text());
        }
        return parse(file, OwnerFile.read(file));
    }

    private static Secrets fresh(SecureRandom random) {
        return new Secrets(
                word(random), word(random), word(random), word(random), word(random), key(random, Base64.getEncoder()));
    }

    private static String word(SecureRandom random) {
        return key(random, Base64.getUrlEncoder().withoutPadding());
    }

    private static String key(SecureRandom random, Base64.Encoder encoder) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }

    private Map<String, String> named() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("postgres.password", postgres);
        names.put("database.password", database);
        names.put("keycloak.database.password", keycloakDatabase);
        names.put("keycloak.admin.password", keycloakAdmin);
        names.put("oidc.client.secret", oidcClient);
        names.put("session.secret", session);
        return names;
    }

    private String text() {
        return named().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining("", WARNING, ""));
    }

    private static Secrets parse(Path file, String text) {
        Map<String, String> values = text.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
        return new Secrets(
                value(file, values, "postgres.password"),
                value(file, values, "database.password"),
                value(file, values, "keycloak.database.password"),
                value(file, values, "keycloak.admin.password"),
                value(file, values, "oidc.client.secret"),
                value(file, values, "session.secret"));
    }

    private static String value(Path file, Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new Fault(name + " is missing in " + file + ": restore it from the backup.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
