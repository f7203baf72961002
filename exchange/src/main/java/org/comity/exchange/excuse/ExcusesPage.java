package org.comity.exchange.excuse;

import java.util.ArrayList;
import java.util.List;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.excuse.ExcusingOffices.All;
import org.comity.exchange.excuse.ExcusingOffices.Standing;
import org.comity.exchange.naming.Names;
import org.comity.exchange.round.RoundState;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// The offices of a round and how they stand to hosting, for its programme.
///
/// @param roundName in the language of the tag beside it
public record ExcusesPage(String title, String roundName, String language, All all) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String back() {
        return ExchangePaths.round(all.round().id());
    }

    public String address() {
        return ExchangePaths.excuses(all.round().id());
    }

    public String scenarios() {
        return ExchangePaths.scenarios(all.round().id());
    }

    public boolean balanced() {
        return all.round().terms().policy().balanced();
    }

    /// Whether the reader can try what an excuse would change.
    public boolean triable() {
        return balanced()
                && all.apart()
                && (all.round().published() || all.round().state() instanceof RoundState.Closed);
    }

    /// Whether the reader can decide now.
    public boolean decidable() {
        return all.decidable();
    }

    /// Whether she cannot because she has an application in the round.
    public boolean takesPart() {
        return !all.apart();
    }

    /// Whether nothing changes any more.
    public boolean closed() {
        return balanced() && !ExcusingOffices.open(all.round());
    }

    public List<Standing> offices() {
        return all.offices();
    }

    /// What the programme can say about an office now.
    public List<ExcuseDecision> decisions(Standing standing) {
        List<ExcuseDecision> decisions = new ArrayList<>(List.of(ExcuseDecision.values()));
        decisions.removeIf(
                each -> standing.excuse().stands(each) || !standing.excuse().allows(each));
        return decisions;
    }

    /// The name of an office inside a text.
    public static String name(Standing standing, View view) {
        Localizer localizer = view.localizer();
        return Names.isolated(view.organisation(standing.excuse().office().organisation()))
                + view.text("exchange.comma")
                + Names.jurisdiction(standing.excuse().office().jurisdiction(), localizer);
    }
}
