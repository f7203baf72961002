package org.comity.exchange.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangeNotices;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.language.InterfaceLanguage;

/// Tells people what the other parties of their exchanges did.
@Singleton
public final class Noticing implements ExchangeNotices {

    /// How many are told at once: the oldest, so that none is marked as read that was not told.
    static final int MOST = 100;

    private final Database database;
    private final PostgresNotices notices;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public Noticing(Database database, PostgresNotices notices, PostgresRounds rounds, Authority authority) {
        this.database = database;
        this.notices = notices;
        this.rounds = rounds;
        this.authority = authority;
    }

    /// @param rounds of the notices, by their ids
    /// @param all how many there are, of which the oldest [Noticing#MOST] are told
    /// @param asOf when the newest that is told happened, so that marking them as read hides nothing that was
    ///   not told; the beginning of the epoch when there is none
    public record News(List<Notice> notices, Map<UUID, Round> rounds, int all, Instant asOf) {}

    @Override
    public int unread(Actor actor) {
        Reader reader = Reader.of(actor, authority.policy());
        if (!reader.anything()) {
            return 0;
        }
        return database.transaction(handle -> {
            notices.visited(handle, reader, authority.now());
            return notices.count(handle, reader, authority.today());
        });
    }

    /// @param language in which she reads, kept for those who get mail
    News news(Actor actor, InterfaceLanguage language) {
        Reader reader = Reader.of(actor, authority.policy());
        return database.transaction(handle -> {
            notices.looked(handle, reader, language, authority.now());
            List<Notice> found = notices.since(handle, reader, authority.today(), MOST);
            int all = found.size() < MOST ? found.size() : notices.count(handle, reader, authority.today());
            Instant asOf = found.isEmpty() ? Instant.EPOCH : found.getFirst().at();
            List<UUID> ids = found.stream().map(Notice::round).distinct().toList();
            return new News(found, rounds.all(handle, ids), all, asOf);
        });
    }

    /// @param until the moment at which she read; one that lies ahead counts as now
    void read(Actor actor, Instant until) {
        Instant now = authority.now();
        database.transaction(handle -> {
            notices.markRead(handle, actor.id(), until.isAfter(now) ? now : until);
            return until;
        });
    }
}
