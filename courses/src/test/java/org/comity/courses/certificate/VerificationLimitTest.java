package org.comity.courses.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class VerificationLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final VerificationLimit limit = new VerificationLimit(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    });

    @Test
    void who_guesses_codes_is_stopped_after_thirty_within_a_minute() {
        int guesses = 0;
        while (!limit.exhausted("192.0.2.1")) {
            limit.count("192.0.2.1", false);
            guesses++;
        }

        assertThat(guesses).isEqualTo(30);
        assertThat(limit.exhausted("192.0.2.2")).isFalse();
    }

    @Test
    void a_recruiter_with_a_pile_of_real_certificates_is_not() {
        for (int paper = 0; paper < 200; paper++) {
            limit.count("192.0.2.1", true);
        }

        assertThat(limit.exhausted("192.0.2.1")).isFalse();
    }

    @Test
    void a_minute_later_all_is_forgotten() {
        for (int guess = 0; guess < 100; guess++) {
            limit.count("192.0.2.1", false);
        }
        assertThat(limit.exhausted("192.0.2.1")).isTrue();

        now.updateAndGet(time -> time.plus(Duration.ofSeconds(61)));

        assertThat(limit.exhausted("192.0.2.1")).isFalse();
    }
}
