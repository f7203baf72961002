package org.comity.exchange.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.exchange.consent.Anonymity.Told;
import org.comity.exchange.consent.Anonymity.Traits;
import org.comity.exchange.profile.RankBand;
import org.junit.jupiter.api.Test;

final class AnonymityTest {

    private static final Traits HERS = new Traits("FR", RankBand.OPERATIONAL, Set.of("un18-corruption"));

    @Test
    void what_three_officers_share_is_told_as_it_is() {
        assertThat(Anonymity.told(HERS, List.of(HERS, HERS, HERS)))
                .isEqualTo(new Told(Optional.of("FR"), Optional.of("operational"), List.of("un18-corruption"), false));
    }

    @Test
    void what_two_share_is_told_in_wider_bands() {
        Traits leads = new Traits("FR", RankBand.SUPERVISORY, Set.of("un18-terrorism"));

        assertThat(Anonymity.told(HERS, List.of(HERS, HERS, leads)))
                .isEqualTo(new Told(Optional.of("FR"), Optional.of("lower"), List.of(), true));
    }

    @Test
    void a_jurisdiction_with_few_officers_is_kept_back() {
        Traits abroad = new Traits("KE", RankBand.SUPERVISORY, Set.of("un18-corruption"));

        assertThat(Anonymity.told(HERS, List.of(HERS, HERS, abroad)))
                .isEqualTo(new Told(Optional.empty(), Optional.of("lower"), List.of(), true));
    }

    @Test
    void who_is_alone_in_everything_is_told_nothing_of() {
        Traits senior = new Traits("FR", RankBand.SENIOR, Set.of("un18-corruption"));
        Told nothing = new Told(Optional.empty(), Optional.empty(), List.of(), true);

        assertThat(Anonymity.told(HERS, List.of(HERS, senior, senior, senior))).isEqualTo(nothing);
        assertThat(Anonymity.told(HERS, List.of(HERS))).isEqualTo(nothing);
        assertThat(Anonymity.told(HERS, List.of())).isEqualTo(nothing);
    }

    @Test
    void whatever_is_told_is_true_of_three_nominated_officers() {
        long seed = 20270110;
        Random random = new Random(seed);
        List<String> crimes = List.of("un18-corruption", "un18-terrorism");
        List<RankBand> bands = List.of(RankBand.values());
        for (int trial = 0; trial < 2000; trial++) {
            List<Traits> all = new ArrayList<>();
            int officers = 1 + random.nextInt(12);
            for (int each = 0; each < officers; each++) {
                all.add(new Traits(
                        random.nextBoolean() ? "FR" : "KE",
                        bands.get(random.nextInt(bands.size())),
                        Set.of(crimes.get(random.nextInt(crimes.size())))));
            }
            Told told = Anonymity.told(all.getFirst(), all);
            assertThat(all.stream().filter(each -> fits(told, each)).count())
                    .as("seed %d, trial %d: %s of %s", seed, trial, told, all)
                    .isGreaterThanOrEqualTo(
                            told.jurisdiction().isEmpty() && told.rank().isEmpty() ? 1 : Anonymity.LEAST);
            assertThat(fits(told, all.getFirst())).isTrue();
        }
    }

    private static boolean fits(Told told, Traits traits) {
        boolean lower = traits.rank() == RankBand.OPERATIONAL || traits.rank() == RankBand.SUPERVISORY;
        Set<String> bands = Set.of(traits.rank().code(), lower ? "lower" : "upper");
        return told.jurisdiction().map(traits.jurisdiction()::equals).orElse(true)
                && told.rank().map(bands::contains).orElse(true)
                && (told.specialisms().isEmpty()
                        || Set.copyOf(told.specialisms()).equals(traits.specialisms()));
    }
}
