package org.comity.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;
import org.comity.platform.configuration.MailServer.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MailServerTest {

    @Test
    void without_a_host_no_mail_is_sent() {
        assertThat(MailServer.from(Map.of())).isEmpty();
        assertThat(MailServer.from(Map.of("COMITY_MAIL_HOST", " "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', STARTTLS, 587", "starttls, STARTTLS, 587", "tls, TLS, 465", "none, NONE, 25"})
    void a_connection_is_encrypted_unless_it_is_said_otherwise(String tls, Protection protection, int port) {
        Map<String, String> environment = environment();
        environment.put("COMITY_MAIL_TLS", tls);

        assertThat(MailServer.from(environment))
                .contains(new MailServer("mail.example", port, protection, "comity@comity.example", Optional.empty()));
    }

    @Test
    void an_account_keeps_its_password_to_itself() {
        Map<String, String> environment = environment();
        environment.put("COMITY_MAIL_USER", "comity");
        environment.put("COMITY_MAIL_PASSWORD", "a secret");
        environment.put("COMITY_MAIL_PORT", "2525");

        MailServer server = MailServer.from(environment).orElseThrow();
        assertThat(server.account()).contains(new MailServer.Account("comity", "a secret"));
        assertThat(server.port()).isEqualTo(2525);
        assertThat(server.toString()).doesNotContain("a secret");
    }

    @ParameterizedTest
    @CsvSource({
        "COMITY_MAIL_TLS, maybe",
        "COMITY_MAIL_PORT, 0",
        "COMITY_MAIL_PORT, 65536",
        "COMITY_MAIL_PORT, smtp",
        "COMITY_MAIL_SENDER, ''",
        "COMITY_MAIL_SENDER, Comity <comity@comity.example>",
        "COMITY_MAIL_SENDER, comity..news@comity.example",
        "COMITY_MAIL_SENDER, comity.@comity.example",
        "COMITY_MAIL_PASSWORD, ''",
    })
    void a_broken_value_is_one_sentence_that_names_the_variable(String name, String value) {
        Map<String, String> environment = environment();
        environment.put("COMITY_MAIL_USER", "comity");
        environment.put("COMITY_MAIL_PASSWORD", "a secret");
        environment.put(name, value);

        assertThatThrownBy(() -> MailServer.from(environment))
                .isInstanceOf(BrokenConfiguration.class)
                .hasMessageContaining(name)
                .message()
                .hasLineCount(1);
    }

    @Test
    void a_password_is_not_sent_in_the_clear() {
        Map<String, String> environment = environment();
        environment.put("COMITY_MAIL_USER", "comity");
        environment.put("COMITY_MAIL_PASSWORD", "a secret");
        environment.put("COMITY_MAIL_TLS", "none");

        assertThatThrownBy(() -> MailServer.from(environment))
                .isInstanceOf(BrokenConfiguration.class)
                .hasMessageContaining("COMITY_MAIL_TLS")
                .hasMessageNotContaining("a secret");
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of("COMITY_MAIL_HOST", "mail.example", "COMITY_MAIL_SENDER", "comity@comity.example"));
    }
}
