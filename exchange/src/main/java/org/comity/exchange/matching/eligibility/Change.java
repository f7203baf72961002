package org.comity.exchange.matching.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The least that would have to change for an officer to pass one rule of a place.
public sealed interface Change {

    /// How large it is: levels of a language, weeks of a stay (begun ones count), and 1 for everything else.
    default int size() {
        return 1;
    }

    /// What she would bring then; where one of several is enough, the first.
    Qualities applied(Qualities officer);

    /// Nothing that she or the host could reasonably change.
    record None() implements Change {
        @Override
        public Qualities applied(Qualities officer) {
            return officer;
        }
    }

    /// @param steps how many levels lie between; 6 when she begins a language and C2 is asked
    record ReachLevel(String language, Level level, int steps) implements Change {
        @Override
        public int size() {
            return steps;
        }

        @Override
        public Qualities applied(Qualities officer) {
            SortedMap<String, Level> languages = new TreeMap<>(officer.languages());
            languages.merge(language, level, (has, reached) -> has.compareTo(reached) > 0 ? has : reached);
            return officer.speaking(languages);
        }
    }

    /// Her band of ranks was not said; it must be one of these.
    record SayRankBand(SortedSet<String> bands) implements Change {
        @Override
        public Qualities applied(Qualities officer) {
            return officer.inBand(bands.first());
        }
    }

    /// She could be there so many days in a row more, within the window of the place.
    record MoreDays(Window within, int days) implements Change {
        private static final int WEEK = 7;

        @Override
        public int size() {
            return Math.ceilDiv(days, WEEK);
        }

        /// Her longest stay there begins earlier when it cannot end later.
        @Override
        public Qualities applied(Qualities officer) {
            int has = officer.days(within);
            LocalDate from = officer.windows().stream()
                    .filter(each -> each.common(within) == has && has > 0)
                    .map(Window::from)
                    .min(Comparator.naturalOrder())
                    .filter(begin -> begin.isAfter(within.from()))
                    .orElse(within.from());
            LocalDate latest = within.until().minusDays(has + days - 1L);
            LocalDate begin = from.isAfter(latest) ? latest : from;
            List<Window> windows = new ArrayList<>(officer.windows());
            windows.add(new Window(begin, begin.plusDays(has + days - 1L)));
            return officer.away(windows);
        }
    }

    record AcceptJurisdiction(String jurisdiction) implements Change {
        @Override
        public Qualities applied(Qualities officer) {
            SortedSet<String> more = new TreeSet<>(officer.jurisdictions());
            more.add(jurisdiction);
            return officer.goingTo(more);
        }
    }

    record TrainInOne(SortedSet<String> specialisms) implements Change {
        @Override
        public Qualities applied(Qualities officer) {
            SortedSet<String> more = new TreeSet<>(officer.specialisms());
            more.add(specialisms.first());
            return officer.trainedIn(more);
        }
    }
}
