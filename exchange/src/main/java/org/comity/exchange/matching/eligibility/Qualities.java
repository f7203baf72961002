package org.comity.exchange.matching.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an officer brings, as far as the rules ask for it.
///
/// @param office her home office
/// @param languages what she speaks, by tag
/// @param specialisms what she is trained in
/// @param rankBand her band of ranks; blank when it was not said
/// @param windows when she can be away, those that touch or overlap as one; none means at any time
/// @param jurisdictions where she would go; none means anywhere
/// @param courses ids of those that she has done, of those that places ask for
public record Qualities(
        String office,
        SortedMap<String, Level> languages,
        SortedSet<String> specialisms,
        String rankBand,
        List<Window> windows,
        SortedSet<String> jurisdictions,
        SortedSet<String> courses) {

    public Qualities {
        languages = new TreeMap<>(languages);
        specialisms = new TreeSet<>(specialisms);
        windows = List.copyOf(Window.merged(windows));
        jurisdictions = new TreeSet<>(jurisdictions);
        courses = new TreeSet<>(courses);
    }

    /// An officer of whom nothing but the office is known.
    public static Qualities of(String office) {
        return new Qualities(office, new TreeMap<>(), new TreeSet<>(), "", List.of(), new TreeSet<>(), new TreeSet<>());
    }

    public Qualities speaking(Map<String, Level> more) {
        return new Qualities(office, new TreeMap<>(more), specialisms, rankBand, windows, jurisdictions, courses);
    }

    public Qualities trainedIn(Set<String> more) {
        return new Qualities(office, languages, new TreeSet<>(more), rankBand, windows, jurisdictions, courses);
    }

    public Qualities inBand(String band) {
        return new Qualities(office, languages, specialisms, band, windows, jurisdictions, courses);
    }

    public Qualities away(List<Window> when) {
        return new Qualities(office, languages, specialisms, rankBand, when, jurisdictions, courses);
    }

    public Qualities goingTo(Set<String> where) {
        return new Qualities(office, languages, specialisms, rankBand, windows, new TreeSet<>(where), courses);
    }

    public Qualities havingDone(Set<String> done) {
        return new Qualities(office, languages, specialisms, rankBand, windows, jurisdictions, new TreeSet<>(done));
    }

    /// Her level in a language, if she speaks it.
    public Optional<Level> level(String language) {
        return Optional.ofNullable(languages.get(language));
    }

    /// The most days in a row that she can be there in a window.
    public int days(Window window) {
        return windows.isEmpty()
                ? window.days()
                : windows.stream().mapToInt(window::common).max().orElse(0);
    }
}
