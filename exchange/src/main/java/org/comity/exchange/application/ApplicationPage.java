package org.comity.exchange.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.application.Companions.Company;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// An application, for the officer herself or on the desk of her office.
///
/// @param named what the round is called
/// @param application empty while she has none
/// @param terms empty while something in it is missing or wrong
/// @param places that she ranked, by their ids, withdrawn ones too
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
    /// @param own whether it is the reader's own
    /// @param bound whether she cannot take it back any more
    /// @param leads whether she leads the round, so that she cannot apply in it
    /// @param company of the officer who reads her own
    public record Standing(
            boolean desk, boolean open, boolean own, boolean bound, boolean leads, Optional<Company> company) {

        /// Of who reads her own outside the desk.
        static Standing mine(boolean open, boolean bound, boolean leads, Optional<Company> company) {
            return new Standing(false, open, true, bound, leads, company);
        }

        /// On the desk of an office.
        static Standing onDesk(boolean open, boolean own) {
            return new Standing(true, open, own, false, false, Optional.empty());
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
        return standing.open() && unsubmitted();
    }

    /// Whether she cannot submit any more what she has not.
    public boolean late() {
        return !standing.open() && !standing.leads() && unsubmitted();
    }

    /// Whether she cannot apply because she leads the round.
    public boolean leading() {
        return standing.leads() && unsubmitted();
    }

    private boolean unsubmitted() {
        return !standing.desk()
                && application.map(each -> each.draft() || each.withdrawn()).orElse(true);
    }

    /// The places with a rank, the dearest first.
    public List<Choice> choices() {
        return terms.stream()
                .flatMap(each -> each.choices().stream())
                .filter(choice -> places.containsKey(choice.place()))
                .toList();
    }

    /// A place with a rank.
    public HostPlace place(Choice choice) {
        return Objects.requireNonNull(places.get(choice.place()));
    }

    /// Names of the jurisdictions that she accepts, in the reader's order.
    public List<String> jurisdictions(Localizer localizer) {
        return terms.stream()
                .flatMap(each -> each.jurisdictions().stream())
                .map(code -> Names.jurisdiction(code, localizer))
                .sorted(localizer.order())
                .toList();
    }

    /// Whether it is her own, so that a colleague decides on it.
    public boolean ownOnDesk() {
        return standing.desk() && standing.own();
    }

    /// Whether the office may say whom it would send instead.
    public boolean replaceable() {
        return standing.desk()
                && !standing.own()
                && application.filter(Application::nominated).isPresent();
    }

    public boolean submittable() {
        return !standing.desk()
                && standing.open()
                && application.filter(Application::draft).isPresent();
    }

    public boolean withdrawable() {
        return !standing.desk()
                && !standing.bound()
                && application.filter(each -> !each.withdrawn()).isPresent();
    }

    /// Whether the office may nominate her now.
    public boolean nominatable() {
        return standing.desk()
                && !standing.own()
                && round.published()
                && application.filter(Application::submitted).isPresent();
    }

    /// Whether the office may decline her now.
    public boolean declinable() {
        return standing.desk()
                && !standing.own()
                && round.published()
                && application
                        .filter(each -> each.submitted() || each.nominated())
                        .isPresent();
    }
}
