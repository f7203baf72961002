package org.comity.exchange.round;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.platform.web.Page;

/// A round.
///
/// @param language BCP 47 tag of its words
/// @param text title and eligibility in that language
/// @param phase what can be done now
/// @param may what the reader can do with it
/// @param excusing how many offices are excused from hosting
public record RoundPage(
        String title, Round round, String language, RoundText text, String phase, May may, Excusing.Figures excusing)
        implements Page {

    /// @param lead whether she leads it
    /// @param apply whether she may apply in rounds
    /// @param nominate whether she nominates officers of her office
    /// @param fill how many places fell free for which she can have the round matched again
    /// @param decide how many stays are disputed that wait for her decision
    /// @param matching what she asked for last, unless she has its result
    public record May(
            boolean lead, boolean apply, boolean nominate, int fill, int decide, Optional<MatchingJob> matching) {

        /// Whether the round is being matched.
        public boolean matches() {
            return matching.filter(MatchingJob::open).isPresent();
        }
    }

    public boolean leads() {
        return may.lead();
    }

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.round(round.id());
    }

    public RoundPolicy policy() {
        return round.terms().policy();
    }

    public List<Tier> tiers() {
        return policy().tiers();
    }

    public RoundDates dates() {
        return round.terms().dates();
    }
}
