package org.comity.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.json.Json;
import org.junit.jupiter.api.Test;

final class PostgresSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Person PERSON =
            new Person(new UUID(5, 6), "示範警官", List.of("officer"), "demo-police-tw", "TW", Optional.of("zh-Hant"));

    private final PostgresSessions sessions = new PostgresSessions(new Database(TestDatabase.with("platform")));

    @Test
    void a_stored_session_is_found_whole() {
        sessions.insert(key(1), session(NOW.plusSeconds(60)));

        StoredSession found = sessions.find(key(1), NOW).orElseThrow();

        assertThat(found.person()).isEqualTo(PERSON);
        assertThat(found.sealedIdToken()).containsExactly(1, 2, 3);
        assertThat(found.sealedRefreshToken().orElseThrow()).containsExactly(4, 5);
        assertThat(found.freshUntil()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void a_session_of_an_earlier_version_has_no_mail_address() {
        Person reached = PERSON.reachedAt("officer@example.org");
        String now = Json.write(reached);
        String earlier = now.replace(",\"mail\":\"officer@example.org\"", "");

        assertThat(earlier).isNotEqualTo(now);
        assertThat(Json.read(now, Person.class)).isEqualTo(reached);
        assertThat(Json.read(earlier, Person.class)).isEqualTo(PERSON);
    }

    @Test
    void an_expired_session_is_not_found_and_is_removed_in_time() {
        sessions.insert(key(2), session(NOW.plusSeconds(60)));

        assertThat(sessions.find(key(2), NOW.plusSeconds(60))).isEmpty();

        sessions.removeExpired(NOW.plusSeconds(61));
        assertThat(sessions.find(key(2), NOW)).isEmpty();
    }

    @Test
    void all_sessions_of_a_person_end_together() {
        sessions.insert(key(3), session(NOW.plusSeconds(60)));
        sessions.insert(key(4), session(NOW.plusSeconds(60)));

        sessions.deleteAllOf(PERSON.subject());

        assertThat(sessions.find(key(3), NOW)).isEmpty();
        assertThat(sessions.find(key(4), NOW)).isEmpty();
    }

    private static StoredSession session(Instant expiresAt) {
        return new StoredSession(
                PERSON, new byte[] {1, 2, 3}, Optional.of(new byte[] {4, 5}), NOW.plusSeconds(5), expiresAt);
    }

    private static byte[] key(int number) {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return key;
    }
}
