package org.comity.platform.configuration;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;

/// Where the search index of a server is kept.
public sealed interface IndexPlace {

    /// In a folder of this server alone.
    record Folder(Path path) implements IndexPlace {}

    /// In an OpenSearch cluster that several servers share.
    ///
    /// @param hosts addresses of its nodes
    /// @param prefix with which the names of its indexes begin
    /// @param account who may write there, if it asks
    record Cluster(List<URI> hosts, String prefix, Optional<Account> account) implements IndexPlace {

        public Cluster {
            hosts = List.copyOf(hosts);
        }
    }

    /// Name and password of basic authentication.
    record Account(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /// Reads the variables.
    ///
    /// @throws BrokenConfiguration naming the first that is malformed
    static IndexPlace from(Map<String, String> environment) {
        Optional<String> hosts = given(environment, "COMITY_OPENSEARCH");
        if (hosts.isEmpty()) {
            return new Folder(folder(given(environment, "COMITY_INDEX").orElse("search-index")));
        }
        String prefix = given(environment, "COMITY_OPENSEARCH_PREFIX").orElse("comity");
        if (!Pattern.matches("[a-z][a-z0-9]{0,40}", prefix)) {
            throw new BrokenConfiguration(
                    "COMITY_OPENSEARCH_PREFIX must be small letters and digits, it is '%s'.".formatted(prefix));
        }
        return new Cluster(
                Arrays.stream(hosts.get().split(",", -1)).map(IndexPlace::host).toList(),
                prefix,
                given(environment, "COMITY_OPENSEARCH_USER")
                        .map(name -> new Account(
                                name,
                                given(environment, "COMITY_OPENSEARCH_PASSWORD").orElse(""))));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Path folder(String value) {
        try {
            return Path.of(value).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new BrokenConfiguration("COMITY_INDEX must be a folder, it is '%s'.".formatted(value));
        }
    }

    private static URI host(String value) {
        try {
            URI uri = URI.create(value.strip());
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new BrokenConfiguration(
                    "COMITY_OPENSEARCH must be http(s) addresses with commas between, one is '%s'.".formatted(value));
        }
        throw new BrokenConfiguration(
                "COMITY_OPENSEARCH must be http(s) addresses with commas between, one is '%s'.".formatted(value));
    }
}
