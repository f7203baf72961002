package org.comity.exchange.application;

import java.util.List;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.web.Page;

/// What an office has on its desk in a round.
public record NominationsPage(String title, Round round, Named named, List<Application> applications) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    /// Whether it stands under the matches who got a place.
    public boolean announced() {
        return round.state() instanceof RoundState.Announced;
    }

    public String address(Application application) {
        return ExchangePaths.nomination(application.id());
    }
}
