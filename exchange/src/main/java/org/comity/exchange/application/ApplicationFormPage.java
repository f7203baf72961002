package org.comity.exchange.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.form.Filled;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.round.Round;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The form of an application.
///
/// @param places of other offices
public record ApplicationFormPage(String title, Round round, Named named, List<HostPlace> places, Filled filled)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.application(round.id());
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, Languages.ROWS).boxed().toList();
    }

    public List<Integer> windows() {
        return IntStream.rangeClosed(1, ApplicationFields.WINDOWS).boxed().toList();
    }

    public String field(HostPlace place) {
        return ApplicationFields.place(place.id());
    }

    /// Names of the jurisdictions that have a place, in the reader's order.
    public Map<String, String> jurisdictions(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        places.stream()
                .map(place -> place.host().jurisdiction())
                .distinct()
                .sorted((one, other) -> localizer
                        .order()
                        .compare(Names.jurisdiction(one, localizer), Names.jurisdiction(other, localizer)))
                .forEach(code -> options.put(code, Names.jurisdiction(code, localizer)));
        return options;
    }

    /// The ranks that a place can be given.
    public Map<String, String> ranks(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        IntStream.rangeClosed(1, ApplicationFields.RANKS)
                .forEach(rank ->
                        options.put(Integer.toString(rank), localizer.text("application.choice", "rank", rank)));
        return options;
    }
}
