package org.comity.exchange.matching.eligibility;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Why one rule keeps an officer out of a place: what is asked, what she has, and the least change that would let
/// her through this rule.
public sealed interface Exclusion {

    Change smallestChange();

    record OwnOffice(String office) implements Exclusion {
        @Override
        public Change smallestChange() {
            return new Change.None();
        }
    }

    /// @param has her level, or nothing when she does not speak the language
    record LanguageLevel(
            String language, Level asked, @Nullable Level has) implements Exclusion {
        @Override
        public Change smallestChange() {
            return new Change.ReachLevel(language, asked, asked.step() - (has == null ? 0 : has.step()));
        }
    }

    /// @param has her band; blank when it was not said
    record RankBand(SortedSet<String> asked, String has) implements Exclusion {
        @Override
        public Change smallestChange() {
            return has.isBlank() ? new Change.SayRankBand(asked) : new Change.None();
        }
    }

    /// @param window when she is wanted
    /// @param asked days in a row
    /// @param has the most days in a row that she can be there
    record Stay(Window window, int asked, int has) implements Exclusion {
        @Override
        public Change smallestChange() {
            return new Change.MoreDays(window, asked - has);
        }
    }

    /// @param has where she would go
    record Jurisdiction(String asked, SortedSet<String> has) implements Exclusion {
        @Override
        public Change smallestChange() {
            return new Change.AcceptJurisdiction(asked);
        }
    }

    /// @param asked of which one is needed
    record Specialism(SortedSet<String> asked, SortedSet<String> has) implements Exclusion {
        @Override
        public Change smallestChange() {
            return new Change.TrainInOne(asked);
        }
    }
}
