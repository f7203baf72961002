package org.comity.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "reader@example.org, reader@example.org",
        "o'brien.of.the/sea=1@example.org, o'brien.of.the/sea=1@example.org",
        "' first.last+news@Police.Example ', first.last+news@police.example",
        "reader@مثال.example, reader@xn--mgbh0fb.example",
    })
    void an_address_is_read(String typed, String address) {
        assertThat(MailAddress.typed(typed)).map(MailAddress::text).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reader",
                "reader@localhost",
                "@example.org",
                "a b@example.org",
                "reader@example.org\r\nBcc: other@example.org",
                "reader@example.org,other@example.org",
                "Reader <reader@example.org>",
                "\"a b\"@example.org",
                "reader@-example.org",
                "reader@example..org",
                "first..last@example.org",
                ".reader@example.org",
                "reader.@example.org",
                ".@example.org",
                "читатель@example.org",
                "reader@[127.0.0.1]"
            })
    void what_is_no_address_of_one_mailbox_is_none(String typed) {
        assertThat(MailAddress.typed(typed)).isEmpty();
    }

    @Test
    void it_gets_into_no_log_by_chance() {
        assertThat(new MailAddress("reader@example.org").toString()).doesNotContain("reader");
        assertThat("x".repeat(65) + "@example.org")
                .satisfies(typed -> assertThat(MailAddress.typed(typed)).isEmpty());
    }
}
