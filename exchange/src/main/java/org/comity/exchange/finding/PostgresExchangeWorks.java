package org.comity.exchange.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.comity.exchange.ExchangeWorkIds;
import org.comity.exchange.form.Checked;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.database.Database;
import org.comity.platform.language.Messages;
import org.comity.search.SearchDocument;
import org.comity.search.SearchableWorks;
import org.comity.search.WorkId;

/// The published places of open rounds, from PostgreSQL. Whatever is not open any more is nothing to find.
@Singleton
public final class PostgresExchangeWorks implements SearchableWorks {

    private final Database database;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Messages messages;

    @Inject
    public PostgresExchangeWorks(Database database, PostgresPlaces places, PostgresRounds rounds, Messages messages) {
        this.database = database;
        this.places = places;
        this.rounds = rounds;
        this.messages = messages;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ExchangeWorkIds.PLACE);
    }

    @Override
    public List<SearchDocument> work(WorkId work) {
        return database.transaction(handle -> id(work).flatMap(id -> places.find(handle, id))
                .filter(HostPlace::published)
                .flatMap(place -> rounds.find(handle, place.round())
                        .filter(Round::published)
                        .map(round -> documents(place, round)))
                .orElse(List.of()));
    }

    @Override
    public void all(String kind, Consumer<List<SearchDocument>> taking) {
        List<List<SearchDocument>> works = database.transaction(handle -> {
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            List<HostPlace> open = places.open(handle);
            Map<UUID, Round> known = rounds.all(
                    handle, open.stream().map(HostPlace::round).distinct().toList());
            return open.stream()
                    .map(place -> documents(place, Objects.requireNonNull(known.get(place.round()))))
                    .toList();
        });
        works.forEach(taking);
    }

    private List<SearchDocument> documents(HostPlace place, Round round) {
        return switch (PlaceFields.read(place.fields(), round.terms().dates())) {
            case Checked.Sound<PlaceTerms>(PlaceTerms terms) ->
                new PlaceWords(place, round, terms, messages).documents();
            case Checked.Faulty<PlaceTerms> faulty ->
                throw new IllegalStateException("A published place has faults: " + faulty.faults());
        };
    }

    private static Optional<UUID> id(WorkId work) {
        try {
            return Optional.of(UUID.fromString(work.id()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
