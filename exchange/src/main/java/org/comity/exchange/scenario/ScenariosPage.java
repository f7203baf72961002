package org.comity.exchange.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.PlaceFilter;
import org.comity.exchange.scenario.TryingScenarios.Triable;
import org.comity.exchange.scenario.TryingScenarios.Tried;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// Two scenarios of a round side by side.
///
/// @param language BCP 47 tag of the round's name
/// @param tried empty until something was asked
public record ScenariosPage(
        String title, String roundName, String language, Shown shown, Filled filled, Optional<Tried.Done> tried)
        implements Page {

    /// A round with the places that are listed for a choice.
    ///
    /// @param filter by which they were looked for
    public record Shown(Triable triable, PlaceFilter filter) {}

    public Triable triable() {
        return shown.triable();
    }

    /// Whether there are too many places for one choice, so that they are looked for.
    public boolean many() {
        return shown.filter().any() || triable().places().pages() > 1;
    }

    /// What stands before the names of the fields by which places are looked for.
    public String before() {
        return ScenarioFields.BEFORE_FIND;
    }

    public String find() {
        return ScenarioFields.FIND;
    }

    public String findPage() {
        return ScenarioFields.FIND_PAGE;
    }

    /// Names of the jurisdictions that have a place, in the reader's order.
    public Map<String, String> jurisdictions(Localizer localizer) {
        return Names.jurisdictions(triable().jurisdictions(), localizer);
    }

    @Override
    public String section() {
        return "exchange";
    }

    public String back() {
        return ExchangePaths.round(triable().round().id());
    }

    public String address() {
        return ExchangePaths.scenarios(triable().round().id());
    }

    public List<String> scenarios() {
        return ScenarioFields.NAMES;
    }

    public String field(String scenario, String name) {
        return ScenarioFields.field(scenario, name);
    }

    /// A trial with what stands above its numbers.
    public record Headed(String heading, Trial trial) {}

    /// As published, then each scenario; none until something was asked.
    public List<Headed> trials(Localizer localizer) {
        List<Headed> trials = new ArrayList<>();
        tried.ifPresent(done -> {
            trials.add(new Headed(localizer.text("scenario.published"), done.published()));
            for (int at = 0; at < done.scenarios().size(); at++) {
                trials.add(new Headed(
                        localizer.text("scenario." + ScenarioFields.NAMES.get(at)),
                        done.scenarios().get(at)));
            }
        });
        return trials;
    }

    /// Names of the offices that can be excused.
    public Map<String, String> offices(View view) {
        Map<String, String> options = new LinkedHashMap<>();
        triable()
                .owing()
                .forEach(office -> options.put(
                        ScenarioFields.key(office),
                        Names.place(
                                view.organisation(office.organisation()), office.jurisdiction(), view.localizer())));
        return options;
    }

    /// Names of the places that a scenario can choose by their ids: its own first, then those that are listed.
    public Map<String, String> places(String scenario, Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        String own = filled.value(field(scenario, "place"));
        Stream.concat(
                        triable().chosen().values().stream()
                                .filter(place -> place.id().toString().equals(own)),
                        triable().places().items().stream())
                .forEach(place -> options.put(
                        place.id().toString(),
                        Names.place(place.unit(), place.host().jurisdiction(), localizer)));
        return options;
    }
}
