package org.comity.knowledge.instrument;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.instrument.InstrumentPage.MeasureLine;
import org.comity.knowledge.instrument.InstrumentPage.Named;
import org.comity.knowledge.instrument.InstrumentsPage.Choices;
import org.comity.knowledge.instrument.InstrumentsPage.Entry;
import org.comity.knowledge.instrument.InstrumentsPage.Filters;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Register.Law;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// Finds and describes instruments from the register.
@Singleton
public final class Instruments {

    private final PlaceNames names;

    @Inject
    public Instruments(PlaceNames names) {
        this.names = names;
    }

    /// The instruments that pass the filters: those with texts first, the newer before the older.
    List<Entry> find(Register register, Filters filters, List<String> wishes) {
        Law law = register.law();
        return law.instruments().values().stream()
                .filter(instrument -> passes(law, instrument, filters))
                .sorted(Comparator.comparing((Instrument each) -> each.texts().isEmpty())
                        .thenComparing(each ->
                                each.kind() != Instrument.Kind.MULTILATERAL && each.kind() != Instrument.Kind.EU_ACT)
                        .thenComparing(
                                each -> each.citation()
                                        .adopted()
                                        .map(Object::toString)
                                        .orElse(""),
                                Comparator.reverseOrder())
                        .thenComparing(Instrument::id))
                .map(instrument -> new Entry(
                        instrument,
                        Titled.of(instrument, wishes),
                        List.copyOf(instrument.texts().keySet())))
                .toList();
    }

    private static boolean passes(Law law, Instrument instrument, Filters filters) {
        Provisions provisions = law.provisionsOf(instrument.id());
        return (filters.kind().isEmpty() || instrument.kind().code().equals(filters.kind()))
                && (filters.measure().isEmpty() || provisions.measures().containsKey(filters.measure()))
                && (filters.crime().isEmpty() || provisions.covers(filters.crime()))
                && (filters.party().isEmpty() || concerns(law, instrument, filters.party()))
                && (filters.words().isEmpty() || named(instrument, filters.words()));
    }

    private static boolean concerns(Law law, Instrument instrument, String party) {
        return switch (instrument.circle()) {
            case Circle.Parties(List<String> parties) -> parties.contains(party);
            case Circle.MembersOf(String organisation) -> organisation.equals(party);
            case Circle.Consenting consenting ->
                Optional.ofNullable(law.participants(instrument.id()).get(party))
                        .filter(row -> row.acts().consent().isPresent())
                        .isPresent();
        };
    }

    private static boolean named(Instrument instrument, String words) {
        String all = folded(String.join(
                " ",
                Stream.concat(
                                Stream.of(
                                        instrument.id(),
                                        instrument.citation().reference(),
                                        instrument.citation().shortName().orElse("")),
                                instrument.titles().values().stream())
                        .toList()));
        return Stream.of(folded(words).split("\\s+", -1)).allMatch(all::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// What can be chosen in the filters.
    Choices choices(Register register, Localizer localizer) {
        TreeSet<String> codes = new TreeSet<>();
        register.law().instruments().values().forEach(instrument -> {
            if (instrument.circle() instanceof Circle.Parties(List<String> parties)) {
                codes.addAll(parties);
            }
            codes.addAll(register.law().participants(instrument.id()).keySet());
        });
        return new Choices(
                register.law().measures().stream().map(Measure::code).toList(),
                CrimeTypes.UN18,
                named(codes, localizer));
    }

    private List<Named> named(Iterable<String> codes, Localizer localizer) {
        List<Named> all = new ArrayList<>();
        codes.forEach(code -> all.add(new Named(code, names.name(code, localizer))));
        all.sort(Comparator.comparing(Named::name, localizer.order()));
        return all;
    }

    /// Who takes part in an instrument and what it deals with.
    InstrumentPage.Standing standing(
            Register register, Instrument instrument, Visitor visitor, java.time.LocalDate day) {
        Law law = register.law();
        Map<String, Participation> rows = law.participants(instrument.id());
        Optional<Integer> bound = law.listed(instrument.id())
                ? Optional.of((int) rows.values().stream()
                        .filter(row -> row.on(day) == Standing.BOUND)
                        .count())
                : Optional.empty();
        Optional<String> asOf = rows.values().stream()
                .map(row -> row.provenance().asOf())
                .min(Comparator.naturalOrder())
                .map(AsOf::iso);
        List<Named> parties = instrument.circle() instanceof Circle.Parties(List<String> codes)
                ? named(codes, visitor.localizer())
                : List.of();
        return new InstrumentPage.Standing(bound, asOf, parties, law.provisionsOf(instrument.id()));
    }

    /// The measures that an instrument carries, in the order of the measures.
    static List<MeasureLine> measures(Law law, Instrument instrument) {
        Map<String, List<String>> measures = law.provisionsOf(instrument.id()).measures();
        return law.measures().stream()
                .filter(measure -> measures.containsKey(measure.code()))
                .map(measure -> new MeasureLine(measure.code(), measures.getOrDefault(measure.code(), List.of())))
                .toList();
    }
}
