package org.comity.launcher.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.comity.launcher.fault.Fault;

/// What the caller asked for, before the settings in the data folder are read.
///
/// @param home the checkout
/// @param data the data folder
/// @param port of the web address, if given
/// @param keycloakPort of the identity provider, if given
/// @param environment the environment variables that may hold settings
public record Options(
        Path home, Path data, OptionalInt port, OptionalInt keycloakPort, Map<String, String> environment) {

    /// The system of a test: its own folder and ports, no settings from outside.
    public static Options at(Path home, Path data, int port, int keycloakPort) {
        return new Options(home, data, OptionalInt.of(port), OptionalInt.of(keycloakPort), Map.of());
    }

    public static Path defaultData(Path home) {
        return home.resolve(".comity/data");
    }

    /// Reads `--port N`, `--keycloak-port N` and `--data DIR`, also in the form `--port=N`.
    ///
    /// @param directory where the caller stands: what a relative folder is relative to
    /// @param directory where the caller stands: what a relative folder is relative to
    /// @throws Fault naming the argument that is unknown, incomplete or out of range
    public static Options parse(List<String> arguments, Path home, Path directory, Map<String, String> environment) {
        Path data = defaultData(home);
        OptionalInt port = OptionalInt.empty();
        OptionalInt keycloakPort = OptionalInt.empty();
        Words words = new Words(arguments);
        while (words.hasNext()) {
            String option = words.nextOption();
            switch (option) {
                case "--port" -> port = OptionalInt.of(port(option, words.value(option)));
                case "--keycloak-port" -> keycloakPort = OptionalInt.of(port(option, words.value(option)));
                case "--data" -> data = folder(directory, words.value(option));
                default -> throw new Fault("Unknown option " + option + ". ./comity help lists what there is.");
            }
        }
        return new Options(home, data, port, keycloakPort, environment);
    }

    static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Fault(name + " needs a port between 1 and 65535, not \"" + value + "\".", e);
        }
        throw new Fault(name + " needs a port between 1 and 65535, not \"" + value + "\".");
    }

    private static Path folder(Path directory, String value) {
        if (value.isBlank()) {
            throw new Fault("--data needs a folder.");
        }
        return directory.resolve(value).normalize();
    }

    private static final class Words {
        private final List<String> arguments;
        private int next;
        private int equals = -1;

        Words(List<String> arguments) {
            this.arguments = arguments;
        }

        boolean hasNext() {
            return next < arguments.size();
        }

        String nextOption() {
            String word = arguments.get(next++);
            equals = word.startsWith("--") ? word.indexOf('=') : -1;
            return equals < 0 ? word : word.substring(0, equals);
        }

        String value(String option) {
            if (equals >= 0) {
                return arguments.get(next - 1).substring(equals + 1);
            }
            if (next == arguments.size() || arguments.get(next).startsWith("--")) {
                throw new Fault(option + " needs a value.");
            }
            return arguments.get(next++);
        }
    }
}
