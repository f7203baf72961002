package org.comity.knowledge.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.alias.Alias;
import org.comity.search.SearchDocument.Reference;

/// Everything that an instrument is called.
record InstrumentNames(Instrument instrument, List<Alias> aliases) {

    /// The Council of Europe's treaties have one row of numbers: the European Treaty Series, since 2004 the Council of
    /// Europe Treaty Series, in French STE and STCE, in German SEV.
    private static final Pattern COUNCIL_OF_EUROPE = Pattern.compile("C?ETS (\\d{3})");

    private static final List<String> SERIES = List.of("ETS", "CETS", "STE", "STCE", "SEV");

    /// All names in all languages: short name, official number, titles, names in use.
    Set<String> all() {
        Set<String> names = new LinkedHashSet<>();
        instrument.citation().shortName().ifPresent(names::add);
        String number = instrument.citation().reference();
        if (!number.isEmpty()) {
            names.add(number);
        }
        Matcher series = COUNCIL_OF_EUROPE.matcher(number);
        if (series.matches()) {
            SERIES.forEach(name -> names.add(name + " " + series.group(1)));
        }
        names.addAll(instrument.titles().values());
        aliases.forEach(alias -> names.add(alias.name()));
        return names;
    }

    /// How the instrument, or one of its articles, is cited.
    ///
    /// @param article label; empty for the instrument as a whole
    List<Reference> references(String article) {
        return all().stream().map(name -> new Reference(name, article)).toList();
    }

    /// The languages in which there is a name or a text.
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(instrument.titles().keySet());
        languages.addAll(instrument.texts().keySet());
        aliases.stream()
                .map(Alias::language)
                .filter(tag -> !tag.equals(Alias.EVERY))
                .forEach(languages::add);
        return languages;
    }

    /// The title in a language; where there is no official one, the first name that is in use there.
    String title(String language) {
        String official = instrument.titles().get(language);
        return official != null
                ? official
                : aliases.stream()
                        .filter(alias -> alias.language().equals(language))
                        .map(Alias::name)
                        .findFirst()
                        .orElse(instrument.label());
    }

    /// The short ways to name it in a language, for the reader to see.
    List<String> shown(String language) {
        Set<String> names = new LinkedHashSet<>();
        instrument.citation().shortName().ifPresent(names::add);
        if (!instrument.citation().reference().isEmpty()) {
            names.add(instrument.citation().reference());
        }
        aliases.stream().filter(alias -> alias.in(language)).map(Alias::name).forEach(names::add);
        names.remove(title(language));
        return List.copyOf(names);
    }
}
