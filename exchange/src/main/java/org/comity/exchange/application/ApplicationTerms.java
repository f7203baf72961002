package org.comity.exchange.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.Experience;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.RankBand;

/// Everything that a submitted application says.
///
/// @param windows when she may be away, one or two; those that touch or overlap are one
/// @param jurisdictions where she would go
/// @param choices the places that she would take, the dearest first; those of one rank are as dear to her
public record ApplicationTerms(
        Profile profile, List<Window> windows, List<String> jurisdictions, List<Choice> choices) {

    public ApplicationTerms {
        windows = List.copyOf(Window.merged(windows));
        jurisdictions = List.copyOf(jurisdictions);
        choices = List.copyOf(choices);
    }

    /// What she brings.
    ///
    /// @param specialisms codes of types of crime, at least one
    /// @param first whether no earlier round sent her, as far as was known when she handed the application in
    public record Profile(
            List<LanguageSkill> languages,
            List<String> specialisms,
            RankBand rank,
            Experience experience,
            Clearance clearance,
            boolean first) {
        public Profile {
            languages = List.copyOf(languages);
            specialisms = List.copyOf(specialisms);
        }
    }

    /// Days from the first to the last.
    public record Window(LocalDate from, LocalDate to) {

        private static List<Window> merged(List<Window> windows) {
            return org.comity.exchange.matching.eligibility.Window.merged(windows.stream()
                            .map(each -> new org.comity.exchange.matching.eligibility.Window(each.from, each.to))
                            .toList())
                    .stream()
                    .map(each -> new Window(each.from(), each.until()))
                    .toList();
        }
    }

    /// @param rank from 1, the dearest; ties are allowed
    public record Choice(UUID place, int rank) {}
}
