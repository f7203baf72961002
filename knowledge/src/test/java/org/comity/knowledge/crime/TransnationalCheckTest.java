package org.comity.knowledge.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.comity.knowledge.crime.TransnationalCheck.Answer;
import org.comity.knowledge.crime.TransnationalCheck.Limb;
import org.comity.knowledge.crime.TransnationalCheck.Offence;
import org.comity.knowledge.crime.TransnationalCheck.Verdict;
import org.junit.jupiter.api.Test;

/// Article 3 of the Convention, limb by limb.
final class TransnationalCheckTest {

    @Test
    void one_limb_suffices_whatever_the_others_are() {
        for (Limb limb : Limb.values()) {
            Map<Limb, Verdict> limbs = all(Verdict.NO);
            limbs.put(limb, Verdict.YES);
            Answer answer = TransnationalCheck.answer(limbs, Offence.UNKNOWN, Verdict.OPEN);
            assertThat(answer.transnational()).as(limb.code()).isEqualTo(Verdict.YES);
            assertThat(answer.because()).containsExactly(limb);
        }
    }

    @Test
    void it_is_not_transnational_only_when_every_limb_is_denied() {
        assertThat(TransnationalCheck.answer(all(Verdict.NO), Offence.SERIOUS, Verdict.YES)
                        .transnational())
                .isEqualTo(Verdict.NO);
        Map<Limb, Verdict> open = all(Verdict.NO);
        open.remove(Limb.EFFECTS);
        assertThat(TransnationalCheck.answer(open, Offence.SERIOUS, Verdict.YES).transnational())
                .isEqualTo(Verdict.OPEN);
        assertThat(TransnationalCheck.answer(Map.of(), Offence.UNKNOWN, Verdict.OPEN)
                        .transnational())
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void the_convention_applies_when_offence_nature_and_group_are_given() {
        Map<Limb, Verdict> abroad = Map.of(Limb.SEVERAL_STATES, Verdict.YES);

        for (Offence offence : Offence.values()) {
            Verdict expected = switch (offence) {
                case OTHER -> Verdict.NO;
                case UNKNOWN -> Verdict.OPEN;
                default -> Verdict.YES;
            };
            assertThat(TransnationalCheck.answer(abroad, offence, Verdict.YES).applies())
                    .as(offence.code())
                    .isEqualTo(expected);
        }
        assertThat(TransnationalCheck.answer(abroad, Offence.SERIOUS, Verdict.NO)
                        .applies())
                .isEqualTo(Verdict.NO);
        assertThat(TransnationalCheck.answer(abroad, Offence.SERIOUS, Verdict.OPEN)
                        .applies())
                .isEqualTo(Verdict.OPEN);
        assertThat(TransnationalCheck.answer(all(Verdict.NO), Offence.SERIOUS, Verdict.YES)
                        .applies())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void a_group_that_is_active_in_several_states_is_a_group() {
        assertThat(TransnationalCheck.answer(Map.of(Limb.GROUP, Verdict.YES), Offence.LAUNDERING, Verdict.OPEN)
                        .applies())
                .isEqualTo(Verdict.YES);
    }

    @Test
    void unknown_codes_are_open() {
        assertThat(Offence.of("murder")).isEqualTo(Offence.UNKNOWN);
        assertThat(Verdict.of("maybe")).isEqualTo(Verdict.OPEN);
    }

    private static Map<Limb, Verdict> all(Verdict verdict) {
        Map<Limb, Verdict> limbs = new EnumMap<>(Limb.class);
        for (Limb limb : Limb.values()) {
            limbs.put(limb, verdict);
        }
        return limbs;
    }
}
