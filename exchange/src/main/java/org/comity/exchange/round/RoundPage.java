package org.comity.exchange.round;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Room;
import org.comity.platform.web.Page;

/// A round.
///
/// @param language BCP 47 tag of its words
/// @param text title and eligibility in that language
/// @param phase what can be done now
/// @param may what the reader can do with it
/// @param filled the form in which it is called off
/// @param excusing how many offices are excused from hosting
public record RoundPage(
        String title,
        Round round,
        String language,
        RoundText text,
        String phase,
        May may,
        Filled filled,
        Excusing.Figures excusing)
        implements Page {

    /// @param lead whether she leads it
    /// @param takesPart whether she leads it and has an application in it, so that others of her office lead
    /// @param apply whether she may apply in rounds
    /// @param nominate whether she nominates officers of her office
    /// @param fill how many places fell free for which she can have the round matched again
    /// @param decide how many stays wait for her to say whether they took place
    /// @param matching what she asked for last, unless she has its result
    /// @param room how far it is from the largest that its mechanism takes
    public record May(
            boolean lead,
            boolean takesPart,
            boolean apply,
            boolean nominate,
            int fill,
            int decide,
            Optional<MatchingJob> matching,
            Room room) {

        /// Whether she has it run and matched again, ends it, and sees what it would come to.
        public boolean steer() {
            return lead && !takesPart;
        }

        /// Whether the round is being matched.
        public boolean matches() {
            return matching.filter(MatchingJob::open).isPresent();
        }
    }

    /// At most so many characters of a reason.
    public int longest() {
        return RoundState.CalledOff.LONGEST;
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
