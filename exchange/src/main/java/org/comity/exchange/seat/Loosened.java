package org.comity.exchange.seat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Level;
import org.comity.exchange.profile.RankBand;

/// What a place could ask less.
///
/// @param languages those of the place whose level is lower, with the level
/// @param specialisms that it takes besides
/// @param ranks bands that it takes besides
/// @param weeks by how much the stay is shorter
/// @param levels by how many the clearance is lower
record Loosened(
        SortedMap<String, Level> languages,
        SortedSet<String> specialisms,
        SortedSet<RankBand> ranks,
        Weeks weeks,
        int levels) {

    private static final int WEEK = 7;
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<Clearance> CLEARANCES = List.of(Clearance.values());

    /// Whole weeks that a stay begins later and ends earlier.
    record Weeks(int later, int earlier) {

        static final Weeks NONE = new Weeks(0, 0);

        static int of(long days) {
            return Math.toIntExact(Math.ceilDiv(days, WEEK));
        }

        private Weeks or(Weeks other) {
            return new Weeks(Math.max(later, other.later), Math.max(earlier, other.earlier));
        }

        private PlaceTerms.Stay applied(PlaceTerms.Stay stay) {
            return new PlaceTerms.Stay(stay.from().plusWeeks(later), stay.to().minusWeeks(earlier), stay.capacity());
        }
    }

    Loosened {
        languages = new TreeMap<>(languages);
        specialisms = new TreeSet<>(specialisms);
        ranks = new TreeSet<>(ranks);
    }

    static Loosened none() {
        return new Loosened(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), Weeks.NONE, 0);
    }

    Loosened withLevel(String language, Level level) {
        return new Loosened(new TreeMap<>(Map.of(language, level)), specialisms, ranks, weeks, levels);
    }

    Loosened withSpecialism(String code) {
        return new Loosened(languages, new TreeSet<>(List.of(code)), ranks, weeks, levels);
    }

    Loosened withRank(RankBand band) {
        return new Loosened(languages, specialisms, new TreeSet<>(List.of(band)), weeks, levels);
    }

    Loosened shorter(Weeks by) {
        return new Loosened(languages, specialisms, ranks, by, levels);
    }

    Loosened lessCleared(int by) {
        return new Loosened(languages, specialisms, ranks, weeks, by);
    }

    /// Both at once.
    Loosened or(Loosened other) {
        SortedMap<String, Level> lower = new TreeMap<>(languages);
        other.languages.forEach(
                (language, level) -> lower.merge(language, level, (one, two) -> one.compareTo(two) < 0 ? one : two));
        return new Loosened(
                lower,
                union(specialisms, other.specialisms),
                union(ranks, other.ranks),
                weeks.or(other.weeks),
                Math.max(levels, other.levels));
    }

    private static <T extends Comparable<T>> SortedSet<T> union(Collection<T> one, Collection<T> other) {
        SortedSet<T> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /// How large it is: levels of a language or of clearance, weeks, and one for each band and type of crime.
    int size(PlaceTerms terms) {
        int steps = terms.asked().languages().stream()
                .mapToInt(skill -> {
                    Level lower = languages.getOrDefault(skill.language(), skill.level());
                    return LEVELS.indexOf(skill.level()) - LEVELS.indexOf(lower);
                })
                .sum();
        return steps + specialisms.size() + ranks.size() + weeks.later() + weeks.earlier() + levels;
    }

    /// Whether a day of the stay is left.
    boolean possible(PlaceTerms terms) {
        PlaceTerms.Stay stay = weeks.applied(terms.stay());
        return !stay.to().isBefore(stay.from());
    }

    /// The terms as they would have been.
    PlaceTerms applied(PlaceTerms terms) {
        PlaceTerms.Asked asked = terms.asked();
        return new PlaceTerms(
                terms.unit(),
                new PlaceTerms.Asked(
                        more(asked.specialisms(), specialisms),
                        asked.languages().stream()
                                .map(skill -> new LanguageSkill(
                                        skill.language(), languages.getOrDefault(skill.language(), skill.level())))
                                .toList(),
                        more(asked.ranks(), ranks),
                        lower(asked.clearance())),
                weeks.applied(terms.stay()),
                terms.guest(),
                terms.courses(),
                terms.priorities());
    }

    private Clearance lower(Clearance asked) {
        return CLEARANCES.get(CLEARANCES.indexOf(asked) - levels);
    }

    private static <T> List<T> more(List<T> asked, Collection<T> besides) {
        List<T> all = new ArrayList<>(asked);
        besides.stream().filter(each -> !asked.contains(each)).forEach(all::add);
        return all;
    }
}
