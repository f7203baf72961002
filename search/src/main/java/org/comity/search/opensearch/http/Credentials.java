package org.comity.search.opensearch.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Name and password for HTTP's basic authentication (RFC 7617).
public record Credentials(String user, String password) {

    public Credentials {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("The name of a user of the cluster has no colon and is not empty.");
        }
    }

    String header() {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
