package org.comity.exchange.certificate;

import java.util.Optional;
import org.comity.platform.web.Page;

/// What a certificate certifies, for whoever holds it, and the form for its code.
///
/// @param typed the code as it was typed; empty before
/// @param certificate empty when there is none of that code
public record VerifiedStayPage(String title, String typed, Optional<StayCertificateView> certificate) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    /// Whether a code was typed that opens no certificate.
    public boolean unknown() {
        return !typed.isEmpty() && certificate.isEmpty();
    }
}
