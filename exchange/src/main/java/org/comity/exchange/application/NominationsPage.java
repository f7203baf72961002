package org.comity.exchange.application;

import java.util.List;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.web.Page;

/// What an office has on its desk in a round.
///
/// @param state the code of the state that all of them are in; empty for all
public record NominationsPage(String title, Round round, Named named, Slice<Application> applications, String state)
        implements Page {

    /// The parameter that says in which state.
    static final String STATE = "state";

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.nominations(round.id());
    }

    public Map<String, String> filters() {
        return Map.of(STATE, state);
    }

    public List<String> states() {
        return Nominating.STATES;
    }

    /// Whether there is so much that one looks for something.
    public boolean filtered() {
        return !state.isEmpty() || applications.pages() > 1;
    }

    /// Whether it stands under the matches who got a place.
    public boolean announced() {
        return round.state() instanceof RoundState.Announced;
    }

    public String address(Application application) {
        return ExchangePaths.nomination(application.id());
    }
}
