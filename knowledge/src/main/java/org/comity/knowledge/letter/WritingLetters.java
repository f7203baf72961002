package org.comity.knowledge.letter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Instrument.Rules;
import org.comity.knowledge.Measure;
import org.comity.knowledge.cooperation.Ties;
import org.comity.knowledge.letter.Draft.Choice;
import org.comity.knowledge.letter.LetterFormPage.Named;
import org.comity.knowledge.letter.LetterPage.Side;
import org.comity.knowledge.letter.LettersPage.Basis;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.web.Visitor;

/// Puts letters together.
@Singleton
public final class WritingLetters {

    private final Registers registers;
    private final PlaceNames names;
    private final Messages messages;
    private final Clock clock;

    @Inject
    public WritingLetters(Registers registers, PlaceNames names, Messages messages, Clock clock) {
        this.registers = registers;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    LettersPage list(Visitor visitor) {
        Register register = registers.current();
        List<Basis> bases = new ArrayList<>();
        for (Instrument instrument : register.law().instruments().values()) {
            Provisions provisions = register.law().provisionsOf(instrument.id());
            List<String> measures = register.law().measures().stream()
                    .map(Measure::code)
                    .filter(provisions.measures()::containsKey)
                    .filter(measure -> !provisions.rulesFor(measure).contents().isEmpty())
                    .toList();
            if (!measures.isEmpty()) {
                String language = language(instrument, visitor.wishes());
                bases.add(new Basis(
                        instrument.id(),
                        instrument.label(),
                        instrument.titles().getOrDefault(language, instrument.id()),
                        language,
                        measures));
            }
        }
        return new LettersPage(visitor.localizer().text("letter.title"), bases);
    }

    private static String language(Instrument instrument, List<String> wishes) {
        return LanguageChoice.best(
                instrument.titles().keySet(),
                wishes,
                instrument.titles().keySet().iterator().next());
    }

    /// @throws NotFoundException when the library does not know what such a letter must hold
    LetterFormPage form(MultivaluedMap<String, String> fields, Visitor visitor) {
        Register register = registers.current();
        Choice choice = choice(fields);
        Instrument instrument = instrument(register, choice);
        Rules rules = rules(register, choice);
        Draft draft =
                Draft.of(choice, fields, rules.contents(), visitor.language().tag());
        if ("yes".equals(fields.getFirst("example"))) {
            draft = draft.with(example(rules, draft));
        }
        String language = language(instrument, visitor.wishes());
        return new LetterFormPage(
                visitor.localizer().text("letter.form.title"),
                draft,
                new Named(instrument.id(), instrument.titles().getOrDefault(language, instrument.label())),
                rules,
                places(register, visitor.localizer()),
                known(register, choice) ? Optional.of(bound(register, instrument, choice)) : Optional.empty());
    }

    /// @throws NotFoundException when the library does not know what such a letter must hold
    LetterPage letter(MultivaluedMap<String, String> fields, Visitor visitor) {
        Register register = registers.current();
        Choice choice = choice(fields);
        Instrument instrument = instrument(register, choice);
        Rules rules = rules(register, choice);
        Draft draft =
                Draft.of(choice, fields, rules.contents(), visitor.language().tag());
        List<Side> sides = new ArrayList<>(List.of(side(1, draft.first(), instrument, choice)));
        draft.second().ifPresent(second -> sides.add(side(2, second, instrument, choice)));
        return new LetterPage(
                visitor.localizer().text("letter.sheet"),
                draft,
                rules,
                sides,
                RequiredElements.gaps(rules, draft),
                known(register, choice) && bound(register, instrument, choice));
    }

    private Side side(int number, InterfaceLanguage language, Instrument instrument, Choice choice) {
        Localizer words = new Localizer(messages, language);
        return new Side(
                number,
                words,
                choice.requesting().isEmpty() ? "…" : names.name(choice.requesting(), words),
                choice.requested().isEmpty() ? "…" : names.name(choice.requested(), words),
                instrument.titles().getOrDefault(language(instrument, List.of(language.tag())), instrument.label()));
    }

    private static Choice choice(MultivaluedMap<String, String> fields) {
        return new Choice(
                Draft.sent(fields, "requesting"),
                Draft.sent(fields, "requested"),
                Draft.sent(fields, "instrument"),
                Draft.sent(fields, "measure"));
    }

    private static Instrument instrument(Register register, Choice choice) {
        return register.instrument(choice.instrument()).orElseThrow(NotFoundException::new);
    }

    private static Rules rules(Register register, Choice choice) {
        Provisions provisions = register.law().provisionsOf(choice.instrument());
        Rules rules = provisions.rulesFor(choice.measure());
        if (!provisions.measures().containsKey(choice.measure())
                || rules.contents().isEmpty()) {
            throw new NotFoundException();
        }
        return rules;
    }

    private static boolean known(Register register, Choice choice) {
        return register.jurisdiction(choice.requesting()).isPresent()
                && register.jurisdiction(choice.requested()).isPresent();
    }

    private boolean bound(Register register, Instrument instrument, Choice choice) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return !choice.requesting().equals(choice.requested())
                && Ties.bind(register, instrument, choice.requesting(), choice.requested(), day);
    }

    private List<Named> places(Register register, Localizer localizer) {
        List<Named> places = new ArrayList<>();
        register.world()
                .jurisdictions()
                .keySet()
                .forEach(code -> places.add(new Named(code, names.name(code, localizer))));
        places.sort(Comparator.comparing(Named::name, localizer.order()));
        return places;
    }

    /// A case that is visibly nobody's.
    private Map<String, String> example(Rules rules, Draft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        Localizer first = new Localizer(messages, draft.first());
        rules.contents().forEach(element -> texts.put(element + "-1", first.text("letter.example." + element)));
        texts.put("addressee-1", first.text("letter.example.addressee"));
        draft.second().ifPresent(language -> {
            Localizer second = new Localizer(messages, language);
            rules.contents().forEach(element -> texts.put(element + "-2", second.text("letter.example." + element)));
            texts.put("addressee-2", second.text("letter.example.addressee"));
        });
        texts.put("reference", "T-0000");
        texts.put("date", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        return texts;
    }
}
