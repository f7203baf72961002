package org.comity.platform.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;

/// The mail server that mail is handed to (SMTP, RFC 5321).
///
/// @param sender the address that mail comes from
/// @param account who may send there, if it asks
public record MailServer(String host, int port, Protection protection, String sender, Optional<Account> account) {

    private static final int HIGHEST_PORT = 65_535;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";

    /// An address that mail can come from (RFC 5322 section 3.4.1); its host may have a single label.
    private static final Pattern SENDER =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    /// How the connection is protected. The certificate of the server must be valid for its name.
    public enum Protection {
        /// Encrypted from the second line on, or not used (RFC 3207).
        STARTTLS("starttls", 587),
        /// Encrypted from the start (RFC 8314).
        TLS("tls", 465),
        /// Not encrypted: for a server on the same machine or in a private network.
        NONE("none", 25);

        private final String code;
        private final int port;

        Protection(String code, int port) {
            this.code = code;
            this.port = port;
        }
    }

    /// Name and password.
    public record Account(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /// Reads the variables.
    ///
    /// @return empty when no server is named, so that no mail is sent
    /// @throws BrokenConfiguration naming the first that is malformed
    public static Optional<MailServer> from(Map<String, String> environment) {
        Optional<String> host = given(environment, "COMITY_MAIL_HOST");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Protection protection = protection(given(environment, "COMITY_MAIL_TLS").orElse("starttls"));
        Optional<Account> account = given(environment, "COMITY_MAIL_USER")
                .map(name -> new Account(
                        name,
                        given(environment, "COMITY_MAIL_PASSWORD")
                                .orElseThrow(() -> new BrokenConfiguration(
                                        "COMITY_MAIL_PASSWORD is not set, but COMITY_MAIL_USER is."))));
        if (protection == Protection.NONE && account.isPresent()) {
            throw new BrokenConfiguration(
                    "COMITY_MAIL_TLS is 'none': COMITY_MAIL_PASSWORD would be sent in the clear.");
        }
        String sender = given(environment, "COMITY_MAIL_SENDER")
                .orElseThrow(() -> new BrokenConfiguration("COMITY_MAIL_SENDER is not set, but COMITY_MAIL_HOST is."));
        if (!SENDER.matcher(sender).matches()) {
            throw new BrokenConfiguration("COMITY_MAIL_SENDER must be a mail address, it is '%s'.".formatted(sender));
        }
        return Optional.of(new MailServer(host.get(), port(environment, protection), protection, sender, account));
    }

    private static Protection protection(String code) {
        for (Protection protection : Protection.values()) {
            if (protection.code.equals(code)) {
                return protection;
            }
        }
        throw new BrokenConfiguration("COMITY_MAIL_TLS must be starttls, tls or none, it is '%s'.".formatted(code));
    }

    private static int port(Map<String, String> environment, Protection protection) {
        String value = given(environment, "COMITY_MAIL_PORT").orElse(Integer.toString(protection.port));
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new BrokenConfiguration("COMITY_MAIL_PORT must be a port, it is '%s'.".formatted(value));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
