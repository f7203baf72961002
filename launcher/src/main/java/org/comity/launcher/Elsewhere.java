package org.comity.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.options.DatabasePlan;
import org.comity.launcher.options.IdentityPlan;

/// Parts that somebody else runs: all we can do is look whether they answer.
final class Elsewhere {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Elsewhere() {}

    static void requireDatabase(DatabasePlan.External database) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(database.host(), database.port()), (int) PATIENCE.toMillis());
        } catch (IOException e) {
            throw new Fault(
                    "No database answers at " + database.host() + ":" + database.port()
                            + " (COMITY_DATABASE_HOST, COMITY_DATABASE_PORT).",
                    e);
        }
    }

    static void requireIdentityProvider(IdentityPlan.External identity) {
        String address = identity.internalUrl().orElse(identity.issuer()) + "/.well-known/openid-configuration";
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new Fault(
                        "The identity provider answers " + status + " at " + address + " (COMITY_OIDC_ISSUER).");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault("No identity provider answers at " + address + " (COMITY_OIDC_ISSUER).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("Stopped while starting.", e);
        }
    }
}
