package org.comity.exchange.prematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.prematch.PrematchStep.Full;
import org.comity.exchange.prematch.PrematchStep.Taken;
import org.comity.exchange.prematch.PrematchStep.Unknown;
import org.comity.exchange.prematch.PrematchStep.WrongStage;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// A host office enters the codes of officers with whom it agreed before the round.
@Singleton
public final class AgreeingBeforehand {

    private final Database database;
    private final PostgresPrematches prematches;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public AgreeingBeforehand(
            Database database,
            PostgresPrematches prematches,
            PostgresPlaces places,
            PostgresRounds rounds,
            Authority authority) {
        this.database = database;
        this.prematches = prematches;
        this.places = places;
        this.rounds = rounds;
        this.authority = authority;
    }

    /// @param codes that were entered for the place
    public record Agreed(HostPlace place, Round round, List<String> codes) {
        public Agreed {
            codes = List.copyOf(codes);
        }

        /// Whether codes can be entered and taken back now.
        public boolean open() {
            return place.published() && round.published();
        }
    }

    /// @throws NotFoundException when there is no such place, or it is another office's
    Agreed agreed(Actor actor, UUID id) {
        return database.query(handle -> {
            HostPlace place = own(actor, places.find(handle, id));
            return agreed(handle, place, rounds.find(handle, place.round()).orElseThrow());
        });
    }

    /// Enters a code, however it is written; entering it twice changes nothing.
    ///
    /// @throws NotFoundException when there is no such place, or it is not published and another office's
    /// @throws Forbidden when another office offers it
    PrematchStep enter(Actor actor, UUID id, String typed) {
        return change(actor, id, typed, (handle, before, application) -> {
            boolean known = before.codes().contains(application.pseudonym().value());
            if (!known && before.codes().size() >= capacity(before)) {
                return new Full(before);
            }
            if (known || prematches.insert(handle, application.id(), id, authority.now())) {
                return new Taken(before);
            }
            return new Unknown(before);
        });
    }

    /// Takes a code back.
    ///
    /// @throws NotFoundException when there is no such place, or it is not published and another office's
    /// @throws Forbidden when another office offers it
    PrematchStep remove(Actor actor, UUID id, String typed) {
        return change(
                actor,
                id,
                typed,
                (handle, before, application) ->
                        prematches.delete(handle, application.id(), id) ? new Taken(before) : new Unknown(before));
    }

    private interface Change {
        PrematchStep of(Handle handle, Agreed before, Application application);
    }

    private PrematchStep change(Actor actor, UUID id, String typed, Change change) {
        return database.transaction(handle -> {
            UUID round = places.find(handle, id).map(HostPlace::round).orElseThrow(NotFoundException::new);
            Round locked = rounds.lock(handle, round).orElseThrow(NotFoundException::new);
            HostPlace place = own(actor, places.lock(handle, id));
            Agreed before = agreed(handle, place, locked);
            if (!before.open()) {
                return new WrongStage();
            }
            Optional<Application> application =
                    prematches.application(handle, round, code(typed)).filter(each -> names(each, place));
            if (application.isEmpty()) {
                return new Unknown(before);
            }
            PrematchStep step = change.of(handle, before, application.get());
            if (!(step instanceof Taken)) {
                return step;
            }
            Agreed after = agreed(handle, place, locked);
            if (!after.codes().equals(before.codes())) {
                audit(handle, actor, place, application.get(), after);
            }
            return new Taken(after);
        });
    }

    private Agreed agreed(Handle handle, HostPlace place, Round round) {
        return new Agreed(place, round, prematches.ofPlace(handle, place.id()));
    }

    /// Whether an application that stands has the place on its list and comes from another office.
    private static boolean names(Application application, HostPlace place) {
        return !application.withdrawn()
                && !application.home().equals(place.host())
                && ApplicationFields.choices(application.fields()).stream()
                        .anyMatch(choice -> choice.place().equals(place.id()));
    }

    private static int capacity(Agreed agreed) {
        return PlaceFields.read(agreed.place().fields(), agreed.round().terms().dates())
                        instanceof Checked.Sound<PlaceTerms> sound
                ? sound.value().stay().capacity()
                : 0;
    }

    private static String code(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private HostPlace own(Actor actor, Optional<HostPlace> found) {
        HostPlace place = found.orElseThrow(NotFoundException::new);
        if (!authority.policy().allows(actor, Permissions.HOST, place.host().asOwner())) {
            if (place.published()) {
                throw new Forbidden(Permissions.HOST);
            }
            throw new NotFoundException();
        }
        return place;
    }

    private void audit(Handle handle, Actor actor, HostPlace place, Application application, Agreed after) {
        boolean entered = after.codes().contains(application.pseudonym().value());
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                entered ? "exchange.prematch-entered" : "exchange.prematch-removed",
                                "exchange-place",
                                place.id().toString(),
                                Map.of("application", application.id().toString())));
    }
}
