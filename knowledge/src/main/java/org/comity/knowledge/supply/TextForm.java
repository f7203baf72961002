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
    private static final Pattern ARTICLES = Pattern.compile("[0-9A-Za-z][0-9A-Za-z ()/,.-]{0,199}");
    private static final int LONGEST = 500;

    private final Map<String, List<String>> sent;
    private final Register register;
    private final String title;
    private final List<Fault> faults = new ArrayList<>();

    private TextForm(Map<String, List<String>> sent, Register register, String title) {
        this.sent = sent;
        this.register = register;
        this.title = title;
    }

    /// What is to be stored.
    ///
    /// @param provisions of a new instrument; empty for one that is there
    record Described(Instrument instrument, String language, TextState state, Optional<Provisions> provisions) {}

    /// @param title that the text itself has, or empty
    /// @throws BadInput naming every fault
    static Described read(Map<String, List<String>> sent, Register register, String title) {
        TextForm form = new TextForm(sent, register, title);
        Described described = form.described();
        if (!form.faults.isEmpty()) {
            throw new BadInput(form.faults);
        }
        return described;
    }

    private Described described() {
        String id = text("instrument");
        check(ID.matcher(id).matches(), "instrument");
        String language = text("language");
        check(
                !language.isEmpty()
                        && Locale.forLanguageTag(language).toLanguageTag().equals(language),
                "language");
        TextState state = state();
        Optional<Instrument> known = register.instrument(id);
        String name = known.map(there -> there.titles().get(language))
                .orElse(text("title").isEmpty() ? title : text("title"));
        check(!name.isEmpty() && name.length() <= LONGEST, "title");
        Map<String, String> titles = Map.of(language, name.isEmpty() ? id : name);
        if (known.isPresent()) {
            Instrument there = known.get();
            return new Described(
                    new Instrument(id, there.kind(), there.citation(), there.circle(), titles, Map.of(language, state)),
                    language,
                    state,
                    Optional.empty());
        }
        Optional<Kind> kind = Kind.of(text("kind"));
        check(kind.isPresent(), "kind");
        Instrument instrument = new Instrument(
                id,
                kind.orElse(Kind.BILATERAL),
                new Citation(
                        text("reference"),
                        optional("short"),
                        date("adopted"),
                        date("in-force"),
                        Optional.empty(),
                        optional("depositary")),
                circle(),
                titles,
                Map.of(language, state));
        return new Described(instrument, language, state, Optional.of(provisions()));
    }

    private TextState state() {
        String source = text("source");
        check(register.sources().containsKey(source), "source");
        String asOf = text("as-of");
        check(AsOf.isValid(asOf), "as-of");
        String url = text("url");
        check(url.isEmpty() || url.matches("https?://[^\\s\"<>]{3,500}"), "url");
        return new TextState(
                text("status").equals("authentic"),
                new Provenance(source, new AsOf(AsOf.isValid(asOf) ? asOf : "2000")),
                url.isEmpty() || !faults.isEmpty() ? Optional.empty() : Optional.of(URI.create(url)));
    }

    private Circle circle() {
        List<String> parties = Stream.of(text("parties").split("[,\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        check(
                parties.stream().allMatch(code -> register.jurisdiction(code).isPresent() || code.equals("EU")),
                "parties");
        return parties.isEmpty() ? new Circle.Consenting() : new Circle.Parties(parties);
    }

    private Provisions provisions() {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        for (Measure measure : register.law().measures()) {
            String articles = text("measure-" + measure.code());
            if (!articles.isEmpty()) {
                check(ARTICLES.matcher(articles).matches(), "measure-" + measure.code());
                measures.put(
                        measure.code(),
                        Stream.of(articles.split(",", -1))
                                .map(String::strip)
                                .filter(article -> !article.isEmpty())
                                .toList());
            }
        }
        Set<String> crimes = sent.getOrDefault("crime", List.of()).stream()
                .filter(CrimeTypes.UN18::contains)
                .collect(Collectors.toSet());
        return new Provisions(crimes, crimes.isEmpty(), Set.of(), Optional.empty(), measures, Map.of());
    }

    private Optional<LocalDate> date(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            check(false, name);
            return Optional.empty();
        }
    }

    private void check(boolean right, String field) {
        if (!right) {
            faults.add(
                    new Fault(field, field.startsWith("measure-") ? "supply.fault.measure" : "supply.fault." + field));
        }
    }

    private Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    private String text(String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        String text = values.isEmpty() ? "" : values.getFirst().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
