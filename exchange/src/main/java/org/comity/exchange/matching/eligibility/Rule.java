package org.comity.exchange.matching.eligibility;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// One thing that a place asks. All rules of a place must let an officer through; what each of them is about
/// stands in [Exclusion].
public sealed interface Rule {

    /// Why this rule keeps her out, or nothing when it lets her through.
    Optional<Exclusion> excludes(Qualities officer);

    /// Nobody is exchanged into her own office.
    record OwnOffice(String office) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            return officer.office().equals(office) ? Optional.of(new Exclusion.OwnOffice(office)) : Optional.empty();
        }
    }

    /// A language is known at least so well.
    record LanguageLevel(String language, Level least) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            Optional<Level> has = officer.level(language);
            return has.isPresent() && has.get().compareTo(least) >= 0
                    ? Optional.empty()
                    : Optional.of(new Exclusion.LanguageLevel(language, least, has.orElse(null)));
        }
    }

    /// One of some languages is known at least so well; what keeps her out is the nearest of them, and of equally
    /// near ones the first by its tag.
    record AnyLanguage(SortedMap<String, Level> least) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            Optional<Exclusion> nearest = Optional.empty();
            for (Map.Entry<String, Level> asked : least.entrySet()) {
                Optional<Exclusion> one = new LanguageLevel(asked.getKey(), asked.getValue()).excludes(officer);
                if (one.isEmpty()) {
                    return one;
                }
                if (nearest.isEmpty() || size(one.get()) < size(nearest.get())) {
                    nearest = one;
                }
            }
            return nearest;
        }

        private static int size(Exclusion exclusion) {
            return exclusion.smallestChange().size();
        }
    }

    /// She is of one of the bands of ranks.
    record RankBand(SortedSet<String> bands) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            return bands.contains(officer.rankBand())
                    ? Optional.empty()
                    : Optional.of(new Exclusion.RankBand(bands, officer.rankBand()));
        }
    }

    /// She can stay enough days in a row while she is wanted.
    record Stay(Window window, int leastDays) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            int has = officer.days(window);
            return has >= leastDays ? Optional.empty() : Optional.of(new Exclusion.Stay(window, leastDays, has));
        }
    }

    /// She would go to the jurisdiction of the place.
    record Jurisdiction(String where) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            return officer.jurisdictions().isEmpty() || officer.jurisdictions().contains(where)
                    ? Optional.empty()
                    : Optional.of(new Exclusion.Jurisdiction(where, officer.jurisdictions()));
        }
    }

    /// She is trained in at least one of what is wanted.
    record Specialism(SortedSet<String> wanted) implements Rule {
        @Override
        public Optional<Exclusion> excludes(Qualities officer) {
            SortedSet<String> shared = new TreeSet<>(wanted);
            shared.retainAll(officer.specialisms());
            return shared.isEmpty()
                    ? Optional.of(new Exclusion.Specialism(wanted, officer.specialisms()))
                    : Optional.empty();
        }
    }
}
