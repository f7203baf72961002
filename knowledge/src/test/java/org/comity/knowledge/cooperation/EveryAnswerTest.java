package org.comity.knowledge.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.cooperation.Answer.Basis;
import org.comity.knowledge.register.Register;
import org.junit.jupiter.api.Test;

class EveryAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final Register register = LibraryDatabase.shared().register();
    private final Answers answers = new Answers(register);

    @Test
    void answers_every_pair_of_jurisdictions_and_every_measure() {
        List<String> codes = List.copyOf(register.world().jurisdictions().keySet());
        List<Measure> measures = register.law().measures();
        LongAdder asked = new LongAdder();
        LongAdder offered = new LongAdder();

        codes.parallelStream().forEach(requesting -> {
            for (String requested : codes) {
                if (!requested.equals(requesting)) {
                    for (Measure measure : measures) {
                        Answer answer = answers.answer(
                                new Question(requesting, requested, measure.code(), Optional.empty()), DAY);
                        asked.increment();
                        if (!answer.bases().isEmpty()) {
                            offered.increment();
                        }
                        sound(answer);
                    }
                }
            }
        });

        assertThat(codes).hasSizeGreaterThanOrEqualTo(249);
        assertThat(measures).hasSizeGreaterThanOrEqualTo(20);
        assertThat(asked.sum()).isEqualTo((long) codes.size() * (codes.size() - 1) * measures.size());
        assertThat(offered.sum()).as("questions that have a legal basis").isGreaterThan(asked.sum() / 10);
    }

    private static void sound(Answer answer) {
        for (Basis basis : answer.bases()) {
            if (!basis.requesting().bound() || !basis.requested().bound()) {
                throw new AssertionError("Offers what does not bind both: " + answer.frame() + " " + basis);
            }
        }
        for (Basis basis : answer.missing()) {
            if (basis.requesting().bound() && basis.requested().bound()) {
                throw new AssertionError("Withholds what binds both: " + answer.frame() + " " + basis);
            }
        }
    }

    /// Against a plain reading of the whole register, without the index.
    @Test
    void offers_exactly_what_binds_both_and_carries_the_measure() {
        List<String> codes = List.copyOf(register.world().jurisdictions().keySet());
        List<Measure> measures = register.law().measures();
        Random random = new Random(20261127);
        List<String> differences = new ArrayList<>();

        for (int draw = 0; draw < 3000; draw++) {
            String requesting = codes.get(random.nextInt(codes.size()));
            String requested = codes.get(random.nextInt(codes.size()));
            if (requesting.equals(requested)) {
                continue;
            }
            Question question = new Question(
                    requesting,
                    requested,
                    measures.get(random.nextInt(measures.size())).code(),
                    random.nextBoolean()
                            ? Optional.of(CrimeTypes.UN18.get(random.nextInt(CrimeTypes.UN18.size())))
                            : Optional.empty());
            Set<String> offered = new TreeSet<>();
            answers.answer(question, DAY)
                    .bases()
                    .forEach(basis -> offered.add(basis.instrument().id()));
            Set<String> expected = expected(question);
            if (!offered.equals(expected)) {
                differences.add(question + " offers " + offered + " instead of " + expected);
            }
        }

        assertThat(differences).isEmpty();
    }

    private Set<String> expected(Question question) {
        Set<String> ids = new TreeSet<>();
        for (Instrument instrument : register.law().instruments().values()) {
            var provisions = register.law().provisionsOf(instrument.id());
            boolean fits = provisions.measures().containsKey(question.measure())
                    && instrument
                            .citation()
                            .ended()
                            .filter(date -> !date.isAfter(DAY))
                            .isEmpty()
                    && (question.crime().isEmpty()
                            || provisions.general()
                            || provisions.generalFor().contains(question.measure())
                            || provisions.crimes().contains(question.crime().get()));
            if (fits && bindsBoth(instrument, question)) {
                ids.add(instrument.id());
            }
        }
        return ids;
    }

    private boolean bindsBoth(Instrument instrument, Question question) {
        String one = question.requesting();
        String other = question.requested();
        return switch (instrument.circle()) {
            case Circle.Parties(var parties) ->
                parties.stream()
                        .anyMatch(mine -> parties.stream()
                                .anyMatch(theirs ->
                                        !mine.equals(theirs) && speaksFor(mine, one) && speaksFor(theirs, other)));
            case Circle.MembersOf(String organisation) -> member(one, organisation) && member(other, organisation);
            case Circle.Consenting consenting -> consented(instrument, one) && consented(instrument, other);
        };
    }

    /// Whether a party concluded for a jurisdiction: itself, or the Union for its members.
    private boolean speaksFor(String party, String jurisdiction) {
        return party.equals(jurisdiction) || (party.equals("EU") && member(jurisdiction, "EU"));
    }

    private boolean member(String jurisdiction, String organisation) {
        var membership = register.world().memberships(jurisdiction).get(organisation);
        return membership != null && membership.status().equals("member");
    }

    private boolean consented(Instrument instrument, String jurisdiction) {
        var row = register.law().participants(instrument.id()).get(jurisdiction);
        return row != null && row.on(DAY) == Standing.BOUND;
    }
}
