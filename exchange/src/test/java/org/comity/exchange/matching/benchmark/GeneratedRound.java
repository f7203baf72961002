package org.comity.exchange.matching.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;

/// A round of a size that is asked for, by chance: offices from small to ten times as large, popular and
/// unpopular places, lists of ten to fifty-eight places (at most half of them) with ties, and for every
/// tenth officer a place that was announced before.
///
/// @param shortest fewest places on a list
/// @param longest most
public record GeneratedRound(int officers, int offices, int places, long seed, int shortest, int longest) {

    /// With lists of 34 places on average.
    GeneratedRound(int officers, int offices, int places, long seed) {
        this(officers, offices, places, seed, 10, 58);
    }

    public Instance make(List<Tier> tiers) {
        Random chance = new Random(seed);
        int[] size = chance.ints(offices, 1, 11).toArray();
        List<Office> allOffices = new ArrayList<>();
        for (int each = 0; each < offices; each++) {
            allOffices.add(new Office("office-" + each, chance.nextInt(13) - 6, chance.nextInt(10) == 0));
        }
        List<Place> allPlaces = new ArrayList<>();
        for (int each = 0; each < places; each++) {
            allPlaces.add(new Place("place-" + each, drawn(chance, size), 1 + chance.nextInt(3)));
        }
        List<Officer> allOfficers = new ArrayList<>();
        for (int each = 0; each < officers; each++) {
            allOfficers.add(new Officer("officer-" + each, drawn(chance, size)));
        }
        Pairs.Builder pairs = new Pairs.Builder(officers);
        List<Integer> announced = new ArrayList<>();
        for (Officer officer : allOfficers) {
            List<Integer> list = list(chance, allPlaces, officer.office());
            add(chance, pairs, announced.size(), list);
            announced.add(chance.nextInt(10) == 0 ? list.getFirst() : -1);
        }
        Policy policy = new Policy(10, Policy.USUAL_FLOOR, tiers, "seed " + seed);
        return new Instance(
                policy,
                allOffices,
                allOfficers,
                allPlaces,
                pairs.build(),
                announced,
                Collections.nCopies(officers, false));
    }

    private static int drawn(Random chance, int[] size) {
        int left = chance.nextInt(Arrays.stream(size).sum());
        int at = 0;
        while (left >= size[at]) {
            left -= size[at++];
        }
        return at;
    }

    private List<Integer> list(Random chance, List<Place> all, int home) {
        int others = (int) all.stream().filter(place -> place.office() != home).count();
        int length = Math.min(shortest + chance.nextInt(longest - shortest + 1), others / 2);
        Set<Integer> chosen = new HashSet<>();
        List<Integer> list = new ArrayList<>();
        while (list.size() < length) {
            // the square makes some places popular
            double part = chance.nextDouble();
            int place = (int) (part * part * all.size());
            if (all.get(place).office() != home && chosen.add(place)) {
                list.add(place);
            }
        }
        return list;
    }

    private static void add(Random chance, Pairs.Builder pairs, int officer, List<Integer> list) {
        int rank = 1;
        for (int place : list) {
            pairs.add(officer, place, rank, 1 + chance.nextInt(100), chance.nextInt(5_000));
            rank += chance.nextInt(3) == 0 ? 0 : 1;
        }
    }
}
