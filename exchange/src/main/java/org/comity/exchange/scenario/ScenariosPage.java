package org.comity.exchange.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.naming.Names;
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
        String title, String roundName, String language, Triable triable, Filled filled, Optional<Tried.Done> tried)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String back() {
        return ExchangePaths.round(triable.round().id());
    }

    public String address() {
        return ExchangePaths.scenarios(triable.round().id());
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
        triable.owing()
                .forEach(office -> options.put(
                        ScenarioFields.key(office),
                        Names.place(
                                view.organisation(office.organisation()), office.jurisdiction(), view.localizer())));
        return options;
    }

    /// Names of the places by their ids.
    public Map<String, String> places(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        triable.places()
                .forEach(place -> options.put(
                        place.id().toString(),
                        Names.place(place.unit(), place.host().jurisdiction(), localizer)));
        return options;
    }
}
