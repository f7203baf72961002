package org.comity.exchange.statistics;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.database.Database;

/// Counts what all announced rounds came to, for everybody who may read rounds. The number of queries does not
/// grow with the rounds.
@Singleton
public final class CountingExchanges {

    private final Database database;
    private final PostgresStatistics statistics;
    private final PostgresRounds rounds;

    @Inject
    public CountingExchanges(Database database, PostgresStatistics statistics, PostgresRounds rounds) {
        this.database = database;
        this.statistics = statistics;
        this.rounds = rounds;
    }

    /// @param rounds those of the statistics, in their order
    public record Counted(Statistics statistics, List<Round> rounds) {}

    Counted counted() {
        return database.transaction(handle -> {
            Statistics counted =
                    Statistics.of(statistics.announced(handle), statistics.moves(handle), statistics.seats(handle));
            Map<UUID, Round> found = rounds.all(handle, counted.rounds());
            return new Counted(
                    counted,
                    counted.rounds().stream()
                            .map(id -> Objects.requireNonNull(found.get(id)))
                            .toList());
        });
    }
}
