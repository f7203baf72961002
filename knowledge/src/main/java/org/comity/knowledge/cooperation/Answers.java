package org.comity.knowledge.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private Answers() {}

    /// @throws IllegalArgumentException when the register does not know the measure
    public static Answer answer(Register register, Question question, LocalDate day) {
        Measure measure = register.law().measures().stream()
                .filter(each -> each.code().equals(question.measure()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no measure " + question.measure()));
        List<Basis> bases = new ArrayList<>();
        List<Basis> missing = new ArrayList<>();
        List<Instrument> unknown = new ArrayList<>();
        for (Instrument instrument : register.law().carrying(question.measure())) {
            Provisions provisions = register.law().provisionsOf(instrument.id());
            if (question.crime().filter(crime -> !provisions.covers(crime)).isPresent()) {
                continue;
            }
            Basis basis = basis(register, instrument, question, day);
            if (unconcerned(basis)) {
                continue;
            }
            if (basis.binds()) {
                bases.add(basis);
            } else if (!basis.open()) {
                missing.add(basis);
            } else if (reachable(register, instrument, question)) {
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
                Surroundings.of(register, question, bases.isEmpty()),
                oldest(bases));
    }

    /// Instruments with fixed parties are worth a word only where they bind both.
    private static boolean unconcerned(Basis basis) {
        return basis.instrument().circle() instanceof Circle.Parties && !basis.binds();
    }

    private static Basis basis(Register register, Instrument instrument, Question question, LocalDate day) {
        Provisions provisions = register.law().provisionsOf(instrument.id());
        return new Basis(
                instrument,
                Ties.of(register, instrument, question.requesting(), day),
                Ties.of(register, instrument, question.requested(), day),
                new Answer.Fit(
                        question.crime().filter(provisions.crimes()::contains).isPresent(), provisions.general()),
                provisions.measures().getOrDefault(question.measure(), List.of()),
                provisions.rulesFor(question.measure()));
    }

    /// Whether it is worth looking up: a regional instrument only if one of the two belongs to the region's
    /// organisation.
    private static boolean reachable(Register register, Instrument instrument, Question question) {
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
