package org.comity.knowledge.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.cooperation.Answer.Basis;
import org.comity.knowledge.register.Register;
import org.jspecify.annotations.Nullable;

/// Answers what two jurisdictions can do together. Pure: the same register, question and day give the same answer.
///
/// An instrument is offered only if it carries the measure, covers the type of crime, and binds both. Of several the
/// more specific comes first (lex specialis): between the two themselves, then of an organisation both belong to, then
/// open to many; one that deals with the type of crime before one for offences in general; the newer before the older.
public final class Answers {

    /// Depositaries whose instruments are meant for a region.
    private static final Set<String> REGIONAL = Set.of("COE", "OAS", "EU", "MERCOSUR", "BENELUX", "AU", "ASEAN");

    private static final Comparator<Basis> SPECIFIC_FIRST = Comparator.comparingInt(Answers::closeness)
            .thenComparing(Basis::specific, Comparator.reverseOrder())
            .thenComparing(Basis::general, Comparator.reverseOrder())
            .thenComparing(
                    basis -> basis.instrument().citation().adopted().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(basis -> basis.instrument().id());

    private final Register register;
    private final Carriers carriers;
    private final Ties ties;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, Traits> traits = new HashMap<>();

    /// @param register to answer from; reading it takes longer than an answer, so this is kept as long as the register
    public Answers(Register register) {
        this.register = register;
        this.carriers = Carriers.of(register.law());
        this.ties = new Ties(register);
        register.law().measures().forEach(measure -> measures.put(measure.code(), measure));
        register.world().jurisdictions().keySet().forEach(code -> traits.put(code, Traits.of(register.world(), code)));
    }

    /// The register that it answers from.
    public Register register() {
        return register;
    }

    /// @throws IllegalArgumentException when the register does not know the measure
    public Answer answer(Question question, LocalDate day) {
        @Nullable Measure measure = measures.get(question.measure());
        if (measure == null) {
            throw new IllegalArgumentException("There is no measure " + question.measure());
        }
        List<Basis> bases = new ArrayList<>();
        List<Basis> missing = new ArrayList<>();
        List<Instrument> unknown = new ArrayList<>();
        for (Instrument instrument : carriers.candidates(question.measure(), ties.parties(question.requesting()))) {
            Provisions provisions = register.law().provisionsOf(instrument.id());
            if (instrument.citation().endedBy(day)
                    || question.crime()
                            .filter(crime -> !provisions.covers(crime, question.measure()))
                            .isPresent()) {
                continue;
            }
            Basis basis = basis(instrument, provisions, question, day);
            if (unconcerned(basis, question)) {
                continue;
            }
            if (basis.binds()) {
                bases.add(basis);
            } else if (!basis.open()) {
                missing.add(basis);
            } else if (reachable(instrument, question)) {
                unknown.add(instrument);
            }
        }
        bases.sort(SPECIFIC_FIRST);
        missing.sort(SPECIFIC_FIRST);
        return new Answer(
                new Answer.Frame(question, measure, day),
                bases,
                missing,
                unknown,
                Surroundings.of(
                        traits.getOrDefault(question.requesting(), Traits.NONE),
                        traits.getOrDefault(question.requested(), Traits.NONE),
                        question.measure(),
                        bases.isEmpty()),
                oldest(bases));
    }

    /// Instruments with fixed parties are worth a word only where they bind both to each other.
    private boolean unconcerned(Basis basis, Question question) {
        return basis.instrument().circle() instanceof Circle.Parties
                && !(basis.binds() && ties.between(basis.instrument(), question.requesting(), question.requested()));
    }

    private Basis basis(Instrument instrument, Provisions provisions, Question question, LocalDate day) {
        return new Basis(
                instrument,
                ties.tie(instrument, question.requesting(), day),
                ties.tie(instrument, question.requested(), day),
                new Answer.Fit(
                        question.crime().filter(provisions.crimes()::contains).isPresent(),
                        provisions.generalFor(question.measure())),
                provisions.measures().getOrDefault(question.measure(), List.of()),
                provisions.rulesFor(question.measure()));
    }

    /// Whether it is worth looking up: a regional instrument only if one of the two belongs to the region's
    /// organisation.
    private boolean reachable(Instrument instrument, Question question) {
        Optional<String> regional = instrument.citation().depositary().filter(REGIONAL::contains);
        return regional.isEmpty()
                || Stream.of(question.requesting(), question.requested())
                        .anyMatch(code -> register.world().memberships(code).containsKey(regional.get()));
    }

    private static int closeness(Basis basis) {
        return switch (basis.instrument().circle()) {
            case Circle.Parties parties -> 0;
            case Circle.MembersOf members -> 1;
            case Circle.Consenting consenting ->
                basis.instrument()
                                .citation()
                                .depositary()
                                .filter(REGIONAL::contains)
                                .isPresent()
                        ? 2
                        : 3;
        };
    }

    private static Optional<AsOf> oldest(List<Basis> bases) {
        return bases.stream()
                .flatMap(basis -> Stream.of(basis.requesting(), basis.requested()))
                .flatMap(tie -> tie.source().stream())
                .map(Provenance::asOf)
                .min(Comparator.naturalOrder());
    }
}
