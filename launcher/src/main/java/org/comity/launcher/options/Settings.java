package org.comity.launcher.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.launcher.fault.Fault;

/// Settings by name. The environment wins over the file `comity.properties` of the data folder, which knows the same
/// names.
public final class Settings {
    static final String FILE = "comity.properties";
    private static final Set<String> NAMES = Set.of(
            "COMITY_BASE_URL",
            "COMITY_DATABASE_HOST",
            "COMITY_DATABASE_PORT",
            "COMITY_DATABASE_NAME",
            "COMITY_DATABASE_USER",
            "COMITY_DATABASE_PASSWORD",
            "COMITY_HTTP_HOST",
            "COMITY_HTTP_PORT",
            "COMITY_INDEX",
            "COMITY_KEYCLOAK_DATABASE_NAME",
            "COMITY_KEYCLOAK_PORT",
            "COMITY_LIBRARY",
            "COMITY_MAIL_HOST",
            "COMITY_MAIL_PASSWORD",
            "COMITY_MAIL_PORT",
            "COMITY_MAIL_SENDER",
            "COMITY_MAIL_TLS",
            "COMITY_MAIL_USER",
            "COMITY_OIDC_CLIENT_ID",
            "COMITY_OIDC_CLIENT_SECRET",
            "COMITY_OIDC_INTERNAL_URL",
            "COMITY_OIDC_ISSUER",
            "COMITY_OPENSEARCH",
            "COMITY_OPENSEARCH_PASSWORD",
            "COMITY_OPENSEARCH_PREFIX",
            "COMITY_OPENSEARCH_USER",
            "COMITY_SECRET");
    private static final List<String> STRICT_IN_ENVIRONMENT =
            List.of("COMITY_DATABASE_", "COMITY_OIDC_", "COMITY_HTTP_", "COMITY_MAIL_", "COMITY_OPENSEARCH");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// @throws Fault naming file and line of the first thing that is not `NAME=value` with a known name
    public static Settings read(Path data, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>(fromFile(data.resolve(FILE)));
        environment.forEach((name, value) -> {
            if (NAMES.contains(name)) {
                values.put(name, value);
            } else if (STRICT_IN_ENVIRONMENT.stream().anyMatch(name::startsWith)) {
                throw new Fault("Unknown setting " + name + " in the environment.");
            }
        });
        values.values().removeIf(String::isBlank);
        return new Settings(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// The settings whose names begin so, by name.
    public Map<String, String> beginning(String prefix) {
        Map<String, String> some = new TreeMap<>(values);
        some.keySet().removeIf(name -> !name.startsWith(prefix));
        return some;
    }

    public String require(String name, String because) {
        return get(name)
                .orElseThrow(() -> new Fault(name + " is missing: " + because + " is set, so it must be, too."));
    }

    public String orElse(String name, String other) {
        return values.getOrDefault(name, other);
    }

    public int port(String name, int other) {
        return get(name).map(value -> Options.port(name, value)).orElse(other);
    }

    private static Map<String, String> fromFile(Path file) {
        Map<String, String> values = new HashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new Fault(file + ", line " + number + ": expected NAME=value.");
            }
            String name = text.substring(0, equals).strip();
            if (!NAMES.contains(name)) {
                throw new Fault(file + ", line " + number + ": unknown setting " + name + ".");
            }
            values.put(name, text.substring(equals + 1).strip());
        }
        return values;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Fault.during("read " + file, e);
        }
    }
}
