package org.comity.exchange.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.Companions.Company;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.web.Page;

/// An application, for the officer herself or on the desk of her office.
///
/// @param named what the round is called
/// @param application empty while she has none
/// @param terms empty while something in it is missing or wrong
/// @param places the published ones by their ids
/// @param standing who reads it, and what can be done
public record ApplicationPage(
        String title,
        Round round,
        Named named,
        Optional<Application> application,
        Optional<ApplicationTerms> terms,
        Map<UUID, HostPlace> places,
        Standing standing)
        implements Page {

    /// The name of the round.
    public record Named(String name, String language) {}

    /// @param desk whether the office reads it
    /// @param open whether the round takes applications now
    /// @param company of the officer who reads her own
    public record Standing(boolean desk, boolean open, Optional<Company> company) {

        Standing(boolean desk, boolean open) {
            this(desk, open, Optional.empty());
        }
    }

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return standing.desk() && application.isPresent()
                ? ExchangePaths.nomination(application.get().id())
                : ExchangePaths.application(round.id());
    }

    /// Where she leaves her group.
    public String leaving() {
        return ExchangePaths.application(round.id()) + "/group/leaving";
    }

    /// Whether the round has told what it decided about her.
    public boolean decided() {
        return round.state() instanceof RoundState.Announced
                && application.filter(Application::nominated).isPresent();
    }

    /// Where the reasons stand; only when it was decided.
    public String reasons() {
        return standing.desk()
                ? ExchangePaths.reasonsOnDesk(application.orElseThrow().id())
                : ExchangePaths.reasons(round.id());
    }

    /// Whether she may write it, for the first time or anew.
    public boolean editable() {
        return !standing.desk()
                && round.published()
                && application.map(each -> each.draft() || each.withdrawn()).orElse(true);
    }

    public boolean submittable() {
        return !standing.desk()
                && standing.open()
                && application.filter(Application::draft).isPresent();
    }

    public boolean withdrawable() {
        return !standing.desk() && application.filter(each -> !each.withdrawn()).isPresent();
    }

    /// Whether the office may nominate her now.
    public boolean nominatable() {
        return standing.desk()
                && round.published()
                && application.filter(Application::submitted).isPresent();
    }

    /// Whether the office may decline her now.
    public boolean declinable() {
        return standing.desk()
                && round.published()
                && application
                        .filter(each -> each.submitted() || each.nominated())
                        .isPresent();
    }
}
