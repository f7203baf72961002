package org.comity.knowledge.supply;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Citation;
import org.comity.knowledge.Instrument.Kind;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Instrument.TextState;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.register.Register;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;

/// What was said about a text: of which instrument it is, in which language, from where, and, for a new instrument,
/// what that is and what it offers.
final class TextForm {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"<>]{3,500}");
    private static final Pattern ARTICLES = Pattern.compile("[0-9A-Za-z][0-9A-Za-z ()/,.-]{0,199}");
    private static final int LONGEST = 500;

    private final Map<String, List<String>> sent;
    private final Register register;
    private final String titleOfText;

    private TextForm(Map<String, List<String>> sent, Register register, String titleOfText) {
        this.sent = sent;
        this.register = register;
        this.titleOfText = titleOfText;
    }

    /// What is to be stored.
    ///
    /// @param provisions of a new instrument; empty for one that is there
    record Described(Instrument instrument, String language, TextState state, Optional<Provisions> provisions) {}

    /// @param title that the text itself has, or empty
    /// @throws BadInput naming every fault
    static Described read(Map<String, List<String>> sent, Register register, String title) {
        TextForm form = new TextForm(sent, register, title);
        List<Fault> faults = form.faults();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return form.described();
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        sent.keySet().stream()
                .filter(name -> text(name).length() > LONGEST)
                .forEach(name -> faults.add(new Fault(name, "supply.fault.long")));
        check(faults, "instrument", id -> ID.matcher(id).matches());
        check(faults, "language", TextForm::isLanguage);
        check(faults, "source", register.sources()::containsKey);
        check(faults, "as-of", AsOf::isValid);
        check(faults, "url", url -> url.isEmpty() || URL.matcher(url).matches());
        check(faults, "title", typed -> !title().isEmpty());
        if (register.instrument(text("instrument")).isEmpty()) {
            check(faults, "kind", code -> Kind.of(code).isPresent());
            check(faults, "adopted", TextForm::isDateOrEmpty);
            check(faults, "in-force", TextForm::isDateOrEmpty);
            check(
                    faults,
                    "parties",
                    typed -> parties().stream()
                            .allMatch(code -> register.jurisdiction(code).isPresent()));
            for (Measure measure : register.law().measures()) {
                String field = "measure-" + measure.code();
                if (!text(field).isEmpty() && !ARTICLES.matcher(text(field)).matches()) {
                    faults.add(new Fault(field, "supply.fault.measure"));
                }
            }
        }
        return faults;
    }

    private void check(List<Fault> faults, String field, Predicate<String> right) {
        if (!right.test(text(field))) {
            faults.add(new Fault(field, "supply.fault." + field));
        }
    }

    private static boolean isLanguage(String tag) {
        return !tag.isEmpty() && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }

    private static boolean isDateOrEmpty(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).isAfter(LocalDate.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Described described() {
        String id = text("instrument");
        String language = text("language");
        TextState state = new TextState(
                text("status").equals("authentic"),
                new Provenance(text("source"), new AsOf(text("as-of"))),
                optional("url").map(URI::create));
        Map<String, String> titles = Map.of(language, title());
        Map<String, TextState> texts = Map.of(language, state);
        Optional<Instrument> known = register.instrument(id);
        if (known.isPresent()) {
            Instrument there = known.get();
            return new Described(
                    new Instrument(id, there.kind(), there.citation(), there.circle(), titles, texts),
                    language,
                    state,
                    Optional.empty());
        }
        Instrument instrument = new Instrument(
                id,
                Kind.of(text("kind")).orElseThrow(),
                new Citation(
                        text("reference"),
                        Optional.empty(),
                        optional("adopted").map(LocalDate::parse),
                        optional("in-force").map(LocalDate::parse),
                        Optional.empty(),
                        Optional.empty()),
                parties().isEmpty() ? new Circle.Consenting() : new Circle.Parties(parties()),
                titles,
                texts);
        return new Described(instrument, language, state, Optional.of(provisions()));
    }

    /// What the instrument is called in that language: as it is known, as it was typed, or as the text says.
    private String title() {
        return register.instrument(text("instrument"))
                .map(there -> there.titles().get(text("language")))
                .orElse(text("title").isEmpty() ? titleOfText : text("title"));
    }

    private List<String> parties() {
        return split(text("parties").toUpperCase(Locale.ROOT), "[,\\s]+");
    }

    private Provisions provisions() {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        for (Measure measure : register.law().measures()) {
            optional("measure-" + measure.code())
                    .ifPresent(articles -> measures.put(measure.code(), split(articles, ",")));
        }
        Set<String> crimes = sent.getOrDefault("crime", List.of()).stream()
                .filter(CrimeTypes.UN18::contains)
                .collect(Collectors.toSet());
        return new Provisions(crimes, crimes.isEmpty(), Set.of(), Optional.empty(), measures, Map.of());
    }

    private static List<String> split(String text, String by) {
        return Stream.of(text.split(by, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    private String text(String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
