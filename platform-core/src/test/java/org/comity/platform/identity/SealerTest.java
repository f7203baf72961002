package org.comity.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SealerTest {

    private final Sealer sealer = new Sealer(new byte[32], new SecureRandom());

    @Test
    void what_was_sealed_can_be_opened() {
        assertThat(sealer.openText("login", sealer.sealText("login", "秘密"))).contains("秘密");
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(sealer.sealText("login", "text")).isNotEqualTo(sealer.sealText("login", "text"));
    }

    @Test
    void another_purpose_another_key_or_a_changed_bit_does_not_open() {
        byte[] sealed = sealer.seal("login", "text");
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;
        byte[] changed = Arrays.copyOf(sealed, sealed.length);
        changed[sealed.length - 1] ^= 1;

        assertThat(sealer.open("refresh", sealed)).isEmpty();
        assertThat(new Sealer(otherKey, new SecureRandom()).open("login", sealed))
                .isEmpty();
        assertThat(sealer.open("login", changed)).isEmpty();
        assertThat(sealer.open("login", new byte[3])).isEmpty();
        assertThat(sealer.openText("login", "not base64 !")).isEmpty();
    }
}
