package org.comity.exchange.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.form.Checked;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Level;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.reason.DrawnRound;
import org.comity.exchange.reason.KeptRound;
import org.comity.exchange.seat.Loosened.Weeks;
import org.comity.platform.json.Json;
import org.junit.jupiter.api.Test;

/// The smallest change of a place, held against changing the place as its office would have written it and matching
/// the whole round again.
final class LooseningTest {

    private static final int SEEDS = 120;
    private static final int LARGEST = 3;
    private static final List<Tier> WITHOUT_FIT =
            List.of(Tier.PLACEMENTS, Tier.BALANCE, Tier.PREFERENCES, Tier.LOTTERY);
    private static final List<Tier> WITH_FIT =
            List.of(Tier.PLACEMENTS, Tier.FIT, Tier.BALANCE, Tier.PREFERENCES, Tier.LOTTERY);

    private static final List<Tier> WITH_PRIORITIES =
            List.of(Tier.PLACEMENTS, Tier.PRIORITIES, Tier.BALANCE, Tier.PREFERENCES, Tier.LOTTERY);

    private static DrawnRound drawn(long seed) {
        Random random = new Random(seed);
        return switch ((int) (seed % 3)) {
            case 0 -> varied(DrawnRound.draw(random, WITH_FIT), seed);
            case 1 -> varied(DrawnRound.draw(random, WITHOUT_FIT), seed);
            default -> DrawnRound.draw(random, WITH_PRIORITIES).preferring(random);
        };
    }

    @Test
    void the_smallest_change_fills_a_seat_more_and_nothing_smaller_does() {
        int found = 0;
        int smaller = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            boolean fit = seed % 3 == 0;
            DrawnRound drawn = drawn(seed);
            Outcome outcome = drawn.matched();
            for (HostPlace place : drawn.places()) {
                PlaceTerms terms = terms(drawn, place);
                Optional<Loosening.Found> told = told(drawn, place, terms, outcome);
                if (Weighed.taken(place, outcome) >= terms.stay().capacity()) {
                    assertThat(told).as("seed %d", seed).isEmpty();
                    continue;
                }
                assertThat(told.orElseThrow().all()).isTrue();
                Optional<Loosened> smallest = told.get().smallest();
                if (smallest.isPresent()) {
                    found++;
                    assertThat(fills(drawn, place, smallest.get(), outcome))
                            .as("seed %d, %s at %s", seed, smallest.get(), place.id())
                            .isTrue();
                }
                int size = smallest.map(change -> change.size(terms)).orElse(LARGEST + 1);
                // where fit counts, a part of a change that lets nobody in can move others
                for (Loosened change : fit ? List.<Loosened>of() : upTo(terms, Math.min(size - 1, LARGEST))) {
                    if (admits(drawn, place, terms, change)) {
                        smaller++;
                        assertThat(fills(drawn, place, change, outcome))
                                .as("seed %d, %s at %s, told %s", seed, change, place.id(), smallest)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(SEEDS / 3);
        assertThat(smaller).isGreaterThan(SEEDS);
    }

    @Test
    void what_there_was_no_work_left_for_is_told() {
        int compared = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = drawn(seed);
            Outcome outcome = drawn.matched();
            for (HostPlace place : drawn.places()) {
                PlaceTerms terms = terms(drawn, place);
                Optional<Loosened> smallest = told(drawn, place, terms, outcome).flatMap(Loosening.Found::smallest);
                if (smallest.isEmpty()) {
                    continue;
                }
                assertThat(bounded(drawn, place, outcome, new Loosening.Work(300, 0)))
                        .as("seed %d: not searched further", seed)
                        .isEqualTo(new Loosening.Found(Optional.empty(), false));
                for (int openings = 1; openings < 4; openings++) {
                    Loosening.Work work = new Loosening.Work(openings, 1_000_000);
                    Loosening.Found found = bounded(drawn, place, outcome, work);
                    assertThat(bounded(drawn, place, outcome, work)).isEqualTo(found);
                    if (found.all()) {
                        compared++;
                        assertThat(found.smallest().orElseThrow().size(terms))
                                .as("seed %d: what is said to be the smallest is", seed)
                                .isEqualTo(smallest.get().size(terms));
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static Loosening.Found bounded(DrawnRound drawn, HostPlace place, Outcome outcome, Loosening.Work work) {
        Outcome.Files files = outcome.files().orElseThrow();
        List<Listed> listed = drawn.officers().stream()
                .flatMap(each -> ApplicationFields.standing(
                        each.fields(), drawn.round().terms().dates())
                        .map(brings -> new Listed(each.pseudonym().value(), each.home(), brings))
                        .stream())
                .filter(each -> each.brings().choices().stream()
                        .anyMatch(choice -> choice.place().equals(place.id())))
                .toList();
        return new Loosening(
                        new Loosening.Ran(Json.read(files.round(), RoundFile.class), KeptRound.read(files), outcome),
                        place,
                        terms(drawn, place),
                        listed,
                        work)
                .smallest();
    }

    /// Some places for other ranks, so that these keep somebody out as well.
    private static DrawnRound varied(DrawnRound drawn, long seed) {
        List<HostPlace> places = new ArrayList<>();
        for (HostPlace place : drawn.places()) {
            Map<String, List<String>> fields = new TreeMap<>(place.fields());
            if ((seed + places.size()) % 4 == 0) {
                fields.put("rank", List.of("senior"));
            }
            places.add(new HostPlace(place.id(), place.round(), place.host(), fields, place.state()));
        }
        return new DrawnRound(drawn.round(), places, drawn.officers(), drawn.groups());
    }

    private static Optional<Loosening.Found> told(
            DrawnRound drawn, HostPlace place, PlaceTerms terms, Outcome outcome) {
        return new Weighed(
                        place,
                        terms,
                        drawn.round().terms().dates(),
                        outcome,
                        outcome.files().orElseThrow(),
                        drawn.officers().stream()
                                .collect(Collectors.toMap(
                                        each -> each.pseudonym().value(), Function.identity())))
                .reasons()
                .grounds()
                .orElseThrow()
                .change();
    }

    private static PlaceTerms terms(DrawnRound drawn, HostPlace place) {
        return PlaceFields.read(place.fields(), drawn.round().terms().dates())
                        instanceof Checked.Sound<PlaceTerms>(PlaceTerms sound)
                ? sound
                : fail(place);
    }

    private static PlaceTerms fail(HostPlace place) {
        throw new IllegalArgumentException("Not sound: " + place);
    }

    private static boolean fills(DrawnRound drawn, HostPlace place, Loosened change, Outcome before) {
        Outcome again = drawn.matched(written(place, change));
        return Weighed.taken(place, again) > Weighed.taken(place, before)
                && !again.tiers().equals(before.tiers());
    }

    private static boolean admits(DrawnRound drawn, HostPlace place, PlaceTerms terms, Loosened change) {
        PlaceTerms changed = change.applied(terms);
        return drawn.officers().stream()
                .map(each -> listed(drawn, each))
                .filter(each -> each.brings().choices().stream()
                        .anyMatch(choice -> choice.place().equals(place.id())))
                .anyMatch(each -> !each.admitted(place.host(), terms) && each.admitted(place.host(), changed));
    }

    private static Listed listed(DrawnRound drawn, Application officer) {
        return new Listed(officer.pseudonym().value(), officer.home(), drawn.brings(officer));
    }

    /// The place as its office would have filled in the form.
    private static HostPlace written(HostPlace place, Loosened change) {
        Map<String, List<String>> fields = new TreeMap<>(place.fields());
        for (int row = 1; row <= 2; row++) {
            List<String> language = fields.getOrDefault("language-" + row, List.of());
            if (!language.isEmpty() && change.languages().containsKey(language.getFirst())) {
                fields.put(
                        "level-" + row,
                        List.of(change.languages().get(language.getFirst()).code()));
            }
        }
        add(fields, "specialism", change.specialisms());
        add(fields, "rank", change.ranks().stream().map(RankBand::code).collect(Collectors.toSet()));
        fields.put(
                "from",
                List.of(day(fields, "from").plusWeeks(change.weeks().later()).toString()));
        fields.put(
                "to",
                List.of(day(fields, "to").minusWeeks(change.weeks().earlier()).toString()));
        int clearance = Clearance.codes().indexOf(one(fields, "clearance")) - change.levels();
        fields.put("clearance", List.of(Clearance.codes().get(clearance)));
        return new HostPlace(place.id(), place.round(), place.host(), fields, place.state());
    }

    private static String one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).getFirst();
    }

    private static LocalDate day(Map<String, List<String>> fields, String name) {
        return LocalDate.parse(one(fields, name));
    }

    private static void add(Map<String, List<String>> fields, String name, Iterable<String> values) {
        List<String> all = new ArrayList<>(fields.getOrDefault(name, List.of()));
        values.forEach(all::add);
        fields.put(name, all.stream().distinct().toList());
    }

    /// All changes of a place, from size 1 to a size.
    private static List<Loosened> upTo(PlaceTerms terms, int size) {
        List<Loosened> all = new ArrayList<>(List.of(Loosened.none()));
        for (LanguageSkill skill : terms.asked().languages()) {
            all = with(
                    all,
                    size,
                    terms,
                    Arrays.stream(Level.values())
                            .filter(level -> level.compareTo(skill.level()) < 0)
                            .map(level -> Loosened.none().withLevel(skill.language(), level))
                            .toList());
        }
        all = with(
                all,
                size,
                terms,
                List.of("un18-computer-crime", "un18-terrorism").stream()
                        .filter(code -> !terms.asked().specialisms().contains(code))
                        .map(code -> Loosened.none().withSpecialism(code))
                        .toList());
        all = with(
                all,
                size,
                terms,
                Arrays.stream(RankBand.values())
                        .filter(band -> !terms.asked().ranks().contains(band))
                        .map(band -> Loosened.none().withRank(band))
                        .toList());
        List<Loosened> weeks = new ArrayList<>();
        for (int later = 0; later <= size; later++) {
            for (int earlier = later == 0 ? 1 : 0; earlier <= size; earlier++) {
                weeks.add(Loosened.none().shorter(new Weeks(later, earlier)));
            }
        }
        all = with(all, size, terms, weeks);
        List<Loosened> clearances = new ArrayList<>();
        for (int by = 1; by <= terms.asked().clearance().above(Clearance.NONE); by++) {
            clearances.add(Loosened.none().lessCleared(by));
        }
        all = with(all, size, terms, clearances);
        return all.stream().filter(change -> change.size(terms) > 0).toList();
    }

    private static List<Loosened> with(List<Loosened> all, int size, PlaceTerms terms, List<Loosened> more) {
        List<Loosened> both = new ArrayList<>(all);
        for (Loosened one : all) {
            more.stream()
                    .map(one::or)
                    .filter(change -> change.size(terms) <= size && change.possible(terms))
                    .forEach(both::add);
        }
        return new ArrayList<>(new LinkedHashSet<>(both));
    }
}
