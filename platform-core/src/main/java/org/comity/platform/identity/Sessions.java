package org.comity.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.configuration.Configuration;

/// Sessions of browsers. The cookie carries 256 random bits and nothing else; the session lies in PostgreSQL, so
/// it survives a restart of this
/// server, is known to every node, and ends for all of them when it is ended. A node trusts its memory of a
/// session for at most 30 seconds.
///
/// The claims are asked for again when the access token would have expired, so a role that was taken away is
/// gone within minutes. If the identity
/// provider cannot be reached then, the session goes on with the claims it has for up to an hour: learners keep
/// working through an outage.
@Singleton
public final class Sessions {

    static final Duration LIFETIME = Duration.ofHours(12);
    static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(Sessions.class.getName());
    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MEMORY_ENTRIES = 10_000;
    private static final int COOKIE_BYTES = 32;

    private final PostgresSessions stored;
    private final KeycloakProvider provider;
    private final Clock clock;
    private final SecureRandom random;
    private final Sealer sealer;
    private final Cache<String, StoredSession> memory = Caffeine.newBuilder()
            .maximumSize(MEMORY_ENTRIES)
            .expireAfterWrite(MEMORY)
            .build();

    @Inject
    public Sessions(
            PostgresSessions stored,
            KeycloakProvider provider,
            Configuration configuration,
            Clock clock,
            SecureRandom random) {
        this.stored = stored;
        this.provider = provider;
        this.clock = clock;
        this.random = random;
        this.sealer = new Sealer(configuration.secret(), random);
    }

    /// Begins a session and returns the value for its cookie.
    String begin(Tokens tokens) {
        byte[] cookie = new byte[COOKIE_BYTES];
        random.nextBytes(cookie);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(cookie);
        Instant now = clock.instant();
        stored.insert(hash(value), session(tokens, now.plus(LIFETIME)));
        stored.removeExpired(now);
        return value;
    }

    /// The person of the session, with claims that are fresh enough.
    public Optional<Person> person(String cookie) {
        return current(cookie).map(StoredSession::person);
    }

    /// Ends the session.
    ///
    /// @return its ID token, for the logout at the identity provider
    Optional<String> end(String cookie) {
        byte[] key = hash(cookie);
        Optional<String> idToken =
                stored.find(key, clock.instant()).flatMap(session -> open("id", session.sealedIdToken()));
        stored.delete(key);
        memory.invalidate(HexFormat.of().formatHex(key));
        return idToken;
    }

    /// Ends every session of a person, on all devices. Other servers notice when their memory of it ends.
    public void endAllOf(UUID subject) {
        stored.deleteAllOf(subject);
        memory.asMap().values().removeIf(session -> session.person().subject().equals(subject));
    }

    private Optional<StoredSession> current(String cookie) {
        byte[] key = hash(cookie);
        StoredSession found = memory.get(
                HexFormat.of().formatHex(key),
                name -> stored.find(key, clock.instant()).orElse(null));
        if (found == null || !found.expiresAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return found.freshUntil().isAfter(clock.instant()) ? Optional.of(found) : refreshed(key);
    }

    /// One refresh at a time per session on this node: the cache computes under a lock per key.
    private Optional<StoredSession> refreshed(byte[] key) {
        return Optional.ofNullable(memory.asMap().compute(HexFormat.of().formatHex(key), (name, known) -> {
            Optional<StoredSession> latest = stored.find(key, clock.instant());
            if (latest.isEmpty() || latest.get().freshUntil().isAfter(clock.instant())) {
                return latest.orElse(null);
            }
            return askAgain(key, latest.get()).orElse(null);
        }));
    }

    private Optional<StoredSession> askAgain(byte[] key, StoredSession session) {
        Optional<String> token = session.sealedRefreshToken().flatMap(value -> open("refresh", value));
        if (token.isEmpty()) {
            stored.delete(key);
            return Optional.empty();
        }
        try {
            Optional<StoredSession> renewed =
                    provider.refresh(token.get()).map(tokens -> session(tokens, session.expiresAt()));
            renewed.ifPresentOrElse(fresh -> stored.update(key, fresh), () -> stored.delete(key));
            return renewed;
        } catch (IOException | LoginFailed e) {
            LOG.log(Level.WARNING, "The identity provider could not renew a session: {0}", e.toString());
            boolean withinGrace = session.freshUntil().plus(GRACE).isAfter(clock.instant());
            return withinGrace ? Optional.of(session) : Optional.empty();
        }
    }

    private StoredSession session(Tokens tokens, Instant expiresAt) {
        return new StoredSession(
                tokens.person(),
                sealer.seal("id", tokens.idToken()),
                tokens.refreshToken().map(token -> sealer.seal("refresh", token)),
                tokens.freshUntil(),
                expiresAt);
    }

    private Optional<String> open(String purpose, byte[] sealed) {
        return sealer.open(purpose, sealed);
    }

    private static byte[] hash(String cookie) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
