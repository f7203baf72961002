package org.comity.exchange.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.scenario.Scenario.PlaceChange;
import org.comity.platform.web.BadInput;
import org.jspecify.annotations.Nullable;

/// Scenarios as a program sends them.
///
/// @param scenarios one or two
public record ScenarioBody(List<OneBody> scenarios) {

    static final int MOST = 2;

    /// What is left out stays as it was published.
    ///
    /// @param places that are otherwise
    /// @param excused offices that are excused from hosting besides those that are
    public record OneBody(
            Optional<Integer> tolerance,
            Optional<Integer> floor,
            @Nullable List<TriedPlaceBody> places,
            @Nullable List<TriedOfficeBody> excused) {}

    /// An office that takes part in the round.
    public record TriedOfficeBody(
            @Nullable String organisation, @Nullable String jurisdiction) {}

    /// @param capacity 0 closes it
    /// @param from ISO 8601, within the window of the round
    public record TriedPlaceBody(UUID place, Optional<Integer> capacity, Optional<String> from, Optional<String> to) {}

    /// @throws BadInput when there is none, or more than two, or a place or office without its id
    List<Scenario> read() {
        @Nullable List<OneBody> sent = scenarios;
        if (sent == null || sent.isEmpty() || sent.size() > MOST) {
            throw new BadInput("scenarios", "scenario.fault.number");
        }
        List<Scenario> read = new ArrayList<>();
        for (@Nullable OneBody one : sent) {
            if (one == null) {
                throw new BadInput("scenarios", "scenario.fault.number");
            }
            read.add(new Scenario(one.tolerance(), one.floor(), places(one.places()), offices(one.excused())));
        }
        return read;
    }

    private static List<Office> offices(@Nullable List<TriedOfficeBody> sent) {
        List<Office> offices = new ArrayList<>();
        for (@Nullable TriedOfficeBody each : sent == null ? List.<TriedOfficeBody>of() : sent) {
            @Nullable String organisation = each == null ? null : each.organisation();
            @Nullable String jurisdiction = each == null ? null : each.jurisdiction();
            if (organisation == null || jurisdiction == null || organisation.isBlank() || jurisdiction.isBlank()) {
                throw new BadInput("office", "scenario.fault.office");
            }
            offices.add(new Office(organisation, jurisdiction));
        }
        return offices;
    }

    private static List<PlaceChange> places(@Nullable List<TriedPlaceBody> sent) {
        List<PlaceChange> places = new ArrayList<>();
        for (@Nullable TriedPlaceBody each : sent == null ? List.<TriedPlaceBody>of() : sent) {
            @Nullable UUID place = each == null ? null : each.place();
            if (each == null || place == null) {
                throw new BadInput("place", "scenario.fault.place");
            }
            places.add(new PlaceChange(place, each.capacity(), each.from(), each.to()));
        }
        return places;
    }
}
