package org.comity.exchange.matching.eligibility;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a place asks of whoever comes.
///
/// @param office the host office
/// @param jurisdiction where it lies; blank when it was not said
/// @param languages the least level in each language that is needed; all are needed
/// @param anyLanguage the least level in each of some languages of which one is needed; may be empty
/// @param specialisms what is wanted; one of them is needed, more are better; none means whatever she has
/// @param rankBands which bands are taken; none means every
/// @param stay when she is wanted, or nothing when at any time
/// @param courses ids of those that she is to have done before she comes; they keep nobody out
public record Requirements(
        String office,
        String jurisdiction,
        SortedMap<String, Level> languages,
        SortedMap<String, Level> anyLanguage,
        SortedSet<String> specialisms,
        SortedSet<String> rankBands,
        @Nullable Stay stay,
        SortedSet<String> courses) {

    /// When somebody is wanted.
    ///
    /// @param window in which days
    /// @param leastDays how many days in a row at least, from 1 to the length of the window
    public record Stay(Window window, int leastDays) {
        public Stay {
            if (leastDays < 1 || leastDays > window.days()) {
                throw new IllegalArgumentException(
                        "A stay of %d days does not fit into %d.".formatted(leastDays, window.days()));
            }
        }
    }

    public Requirements {
        languages = new TreeMap<>(languages);
        anyLanguage = new TreeMap<>(anyLanguage);
        specialisms = new TreeSet<>(specialisms);
        rankBands = new TreeSet<>(rankBands);
        courses = new TreeSet<>(courses);
    }

    /// A place that asks for nothing.
    public static Requirements of(String office) {
        return new Requirements(
                office, "", new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), null, new TreeSet<>());
    }

    public Requirements in(String where) {
        return new Requirements(office, where, languages, anyLanguage, specialisms, rankBands, stay, courses);
    }

    public Requirements speaking(Map<String, Level> least) {
        return new Requirements(
                office, jurisdiction, new TreeMap<>(least), anyLanguage, specialisms, rankBands, stay, courses);
    }

    /// One of these languages, besides those that are all needed.
    public Requirements speakingAny(Map<String, Level> least) {
        return new Requirements(
                office, jurisdiction, languages, new TreeMap<>(least), specialisms, rankBands, stay, courses);
    }

    public Requirements wanting(Set<String> more) {
        return new Requirements(
                office, jurisdiction, languages, anyLanguage, new TreeSet<>(more), rankBands, stay, courses);
    }

    public Requirements ofBands(Set<String> bands) {
        return new Requirements(
                office, jurisdiction, languages, anyLanguage, specialisms, new TreeSet<>(bands), stay, courses);
    }

    public Requirements during(Window window, int leastDays) {
        return new Requirements(
                office,
                jurisdiction,
                languages,
                anyLanguage,
                specialisms,
                rankBands,
                new Stay(window, leastDays),
                courses);
    }

    /// With courses before the stay.
    public Requirements after(Set<String> done) {
        return new Requirements(
                office, jurisdiction, languages, anyLanguage, specialisms, rankBands, stay, new TreeSet<>(done));
    }

    /// When she is wanted, if it matters.
    public Optional<Stay> when() {
        return Optional.ofNullable(stay);
    }
}
