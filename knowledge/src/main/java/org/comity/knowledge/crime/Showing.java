package org.comity.knowledge.crime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.crime.CrimeSchemes.CrimeType;
import org.comity.knowledge.crime.CrimeSchemes.Scheme;
import org.comity.knowledge.crime.CrimeTypesPage.Definition;
import org.comity.knowledge.crime.CrimeTypesPage.Entry;
import org.comity.knowledge.crime.CrimeTypesPage.Figure;
import org.comity.knowledge.crime.CrimeTypesPage.Kin;
import org.comity.knowledge.crime.CrimeTypesPage.Name;
import org.comity.knowledge.register.Dates;
import org.comity.knowledge.register.Register;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// Puts the schemes into the reader's language.
record Showing(CrimeSchemes schemes, Map<String, Map<String, String>> labels, Register register, Visitor visitor) {

    CrimeTypesPage page() {
        Map<Scheme, List<Entry>> shown = new LinkedHashMap<>();
        for (Scheme scheme : Scheme.values()) {
            shown.put(scheme, schemes.of(scheme).stream().map(this::entry).toList());
        }
        return new CrimeTypesPage(visitor.localizer().text("crime.title"), shown);
    }

    private Entry entry(CrimeType type) {
        Localizer localizer = visitor.localizer();
        return new Entry(
                type.code(),
                name(type.code(), type.scheme()),
                type.routes(),
                type.definition()
                        .map(article -> new Definition(
                                article.instrument(),
                                register.instrument(article.instrument())
                                        .map(Instrument::label)
                                        .orElse(article.instrument()),
                                article.label())),
                schemes.mappings(type.code()).stream()
                        .map(mapping -> kin(mapping.to(), mapping))
                        .toList(),
                schemes.estimates(type.code()).stream()
                        .map(estimate -> new Figure(
                                estimate.amount(),
                                estimate.year().map(this::year),
                                estimate.reliability(),
                                register.citation(estimate.provenance().source()),
                                Dates.shown(estimate.provenance().asOf(), localizer)))
                        .toList(),
                (int) register.law().instruments().keySet().stream()
                        .filter(id -> register.law().provisionsOf(id).crimes().contains(type.code()))
                        .count());
    }

    private String year(String year) {
        return year.endsWith("s")
                ? visitor.localizer().text("crime.decade", "year", year.substring(0, year.length() - 1))
                : year;
    }

    private Kin kin(String code, CrimeSchemes.Mapping mapping) {
        Scheme scheme = schemes.types().stream()
                .filter(type -> type.code().equals(code))
                .map(CrimeType::scheme)
                .findFirst()
                .orElse(Scheme.UN18);
        return new Kin(code, name(code, scheme), scheme, mapping.relation());
    }

    private Name name(String code, Scheme scheme) {
        if (scheme != Scheme.EUROVOC) {
            return new Name(
                    visitor.localizer().text("knowledge.crime." + code),
                    visitor.language().tag());
        }
        Map<String, String> known = labels.getOrDefault(code, Map.of());
        if (known.isEmpty()) {
            return new Name(code, "en");
        }
        String language = LanguageChoice.best(
                known.keySet(), visitor.wishes(), known.keySet().iterator().next());
        return new Name(known.getOrDefault(language, code), language);
    }
}
