package org.comity.exchange.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.form.Checked;
import org.comity.exchange.outcome.RoundFile.Stored;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundPolicy;
import org.comity.exchange.round.RoundTerms;
import org.comity.exchange.scenario.Scenario.PlaceChange;
import org.comity.platform.web.BadInput.Fault;

/// A stored round with the changes of a scenario.
final class Altered {

    private final Stored stored;
    private final Scenario scenario;
    private final List<Fault> faults = new ArrayList<>();

    private Altered(Stored stored, Scenario scenario) {
        this.stored = stored;
        this.scenario = scenario;
    }

    /// The round as it would be, or every fault at its field: `tolerance`, `floor`, `place`, `capacity`, `from`,
    /// `to`, `office`.
    static Checked<Stored> of(Stored stored, Scenario scenario) {
        return new Altered(stored, scenario).checked();
    }

    private Checked<Stored> checked() {
        Round round = round();
        List<HostPlace> places = places();
        Set<Office> excused = excused();
        return faults.isEmpty()
                ? new Checked.Sound<>(new Stored(
                        round,
                        places,
                        stored.nominated(),
                        stored.balances(),
                        stored.prematched(),
                        stored.groups(),
                        stored.courses(),
                        excused))
                : new Checked.Faulty<>(List.copyOf(faults));
    }

    private Round round() {
        Round round = stored.round();
        RoundTerms terms = round.terms();
        RoundPolicy policy = new RoundPolicy(
                terms.policy().method(),
                number("tolerance", scenario.tolerance(), terms.policy().tolerance()),
                number("floor", scenario.floor(), terms.policy().floor()),
                terms.policy().tiers());
        return new Round(
                round.id(),
                round.programme(),
                new RoundTerms(terms.texts(), terms.format(), terms.dates(), policy),
                round.state(),
                round.lottery(),
                round.openedAt());
    }

    private int number(String field, Optional<Integer> changed, int published) {
        int number = changed.orElse(published);
        if (changed.isPresent() && !stored.round().terms().policy().balanced()) {
            faults.add(new Fault(field, "scenario.fault.unused"));
            return published;
        }
        if (number < 0 || number > RoundPolicy.MOST) {
            faults.add(new Fault(field, "round.fault.number"));
            return published;
        }
        return number;
    }

    private Set<Office> excused() {
        Set<Office> known = new HashSet<>();
        stored.places().forEach(place -> known.add(place.host()));
        stored.nominated().forEach(officer -> known.add(officer.home()));
        Set<Office> excused = new HashSet<>(stored.excused());
        if (!scenario.excused().isEmpty() && !stored.round().terms().policy().balanced()) {
            faults.add(new Fault("office", "scenario.fault.unused"));
        } else if (!known.containsAll(scenario.excused())) {
            faults.add(new Fault("office", "scenario.fault.office"));
        }
        excused.addAll(scenario.excused());
        return excused;
    }

    private List<HostPlace> places() {
        Map<UUID, PlaceChange> changes = new HashMap<>();
        for (PlaceChange change : scenario.places()) {
            boolean known =
                    stored.places().stream().anyMatch(place -> place.id().equals(change.place()));
            if (!known || changes.put(change.place(), change) != null) {
                faults.add(new Fault("place", "scenario.fault.place"));
            }
        }
        if (scenario.places().size() > Scenario.MOST_PLACES) {
            faults.add(new Fault("place", "scenario.fault.many"));
        }
        List<HostPlace> places = new ArrayList<>();
        for (HostPlace place : stored.places()) {
            PlaceChange change = changes.get(place.id());
            if (change == null) {
                places.add(place);
            } else if (change.capacity().filter(none -> none == 0).isEmpty()) {
                places.add(changed(place, change));
            }
        }
        return places;
    }

    /// Other than a place on offer, one that is tried can have 0 seats.
    private static Fault capacity(Fault fault) {
        return fault.field().equals(PlaceFields.CAPACITY) ? new Fault(fault.field(), "scenario.fault.capacity") : fault;
    }

    private HostPlace changed(HostPlace place, PlaceChange change) {
        Map<String, List<String>> fields = new HashMap<>(place.fields());
        change.capacity().ifPresent(seats -> fields.put(PlaceFields.CAPACITY, List.of(Integer.toString(seats))));
        change.from().ifPresent(day -> fields.put(PlaceFields.FROM, List.of(day)));
        change.to().ifPresent(day -> fields.put(PlaceFields.TO, List.of(day)));
        if (PlaceFields.read(fields, stored.round().terms().dates()) instanceof Checked.Faulty<PlaceTerms> faulty) {
            faulty.faults().forEach(fault -> faults.add(capacity(fault)));
        }
        return new HostPlace(place.id(), place.round(), place.host(), fields, place.state());
    }
}
