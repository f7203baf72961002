package org.comity.exchange.place;

import java.time.LocalDate;
import java.util.List;
import org.comity.exchange.priority.Criterion;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.RankBand;

/// Everything that a published place says.
///
/// @param unit where in the office
/// @param asked what it takes
/// @param stay when, and for how many
/// @param guest what the guest may and may not do there
/// @param courses ids of those that the guest has completed before she comes; may be none
/// @param priorities whom the host prefers among those whom the place takes, the first criterion above all; may be
///     none
public record PlaceTerms(
        String unit, Asked asked, Stay stay, Guest guest, List<String> courses, List<Criterion> priorities) {

    public PlaceTerms {
        courses = List.copyOf(courses);
        priorities = List.copyOf(priorities);
    }

    /// What an officer must bring.
    ///
    /// @param specialisms codes of types of crime, at least one; any of them suffices
    /// @param languages with the least level of each; any of them suffices
    /// @param ranks the bands that the place is for, at least one
    public record Asked(
            List<String> specialisms, List<LanguageSkill> languages, List<RankBand> ranks, Clearance clearance) {
        public Asked {
            specialisms = List.copyOf(specialisms);
            languages = List.copyOf(languages);
            ranks = List.copyOf(ranks);
        }
    }

    /// @param from the first day, within the window of the round
    /// @param to the last day
    /// @param capacity how many officers at most
    public record Stay(LocalDate from, LocalDate to, int capacity) {}

    /// @param support housing, allowances, insurance and the like; may be empty
    public record Guest(String may, String mayNot, LegalBasis basis, String support) {}
}
