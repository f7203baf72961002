package org.comity.exchange.matching.instance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.exchange.matching.instance.Policy.Tier;

/// Rounds by chance.
public final class Rounds {

    private Rounds() {}

    /// @param ties whether an officer may be indifferent between places
    public record Shape(int offices, int officers, int places, int mostCapacity, boolean ties) {}

    /// Few enough officers that all matchings can be tried, with everything that is odd: no capacity, nobody
    /// eligible, ties, great debts, accepted places that break the band.
    public static Instance small(Random random) {
        int offices = 1 + random.nextInt(4);
        int officers = random.nextInt(7);
        int places = random.nextInt(5);
        int spread = random.nextInt(10) == 0 ? 1_000_000 : 1 + random.nextInt(6);
        List<Office> officeList = new ArrayList<>();
        for (int at = 0; at < offices; at++) {
            officeList.add(new Office("office" + at, random.nextInt(2 * spread + 1) - spread, random.nextInt(5) == 0));
        }
        List<Tier> others = new ArrayList<>(List.of(Tier.values()));
        others.remove(Tier.PLACEMENTS);
        Collections.shuffle(others, random);
        List<Tier> tiers = new ArrayList<>(List.of(Tier.PLACEMENTS));
        tiers.addAll(others.subList(0, random.nextInt(others.size() + 1)));
        Policy policy = new Policy(random.nextInt(4), random.nextInt(3), tiers, "seed" + random.nextInt());
        Instance plain = of(random, policy, officeList, officers, places, 1 + random.nextInt(4));
        return random.nextBoolean() ? plain : again(random, plain);
    }

    public static Instance of(
            Random random, Policy policy, List<Office> offices, int officers, int places, int mostPairs) {
        List<Officer> officerList = new ArrayList<>();
        for (int at = 0; at < officers; at++) {
            officerList.add(new Officer("officer" + at, random.nextInt(offices.size())));
        }
        List<Place> placeList = new ArrayList<>();
        for (int at = 0; at < places; at++) {
            placeList.add(new Place("place" + at, random.nextInt(offices.size()), random.nextInt(4)));
        }
        Pairs.Builder pairs = new Pairs.Builder(officers);
        for (int officer = 0; officer < officers; officer++) {
            Set<Integer> chosen = new HashSet<>();
            int many = places == 0 ? 0 : random.nextInt(mostPairs + 1);
            for (int at = 0; at < many; at++) {
                int place = random.nextInt(places);
                if (placeList.get(place).office() != officerList.get(officer).office() && chosen.add(place)) {
                    int rank = 1 + random.nextInt(5);
                    pairs.add(officer, place, rank, 1 + random.nextInt(9), random.nextInt(8));
                }
            }
        }
        return Instance.first(policy, offices, officerList, placeList, pairs.build());
    }

    /// The same round run again: some places are announced, and some of them accepted.
    public static Instance again(Random random, Instance round) {
        List<Integer> announced = new ArrayList<>();
        List<Boolean> fixed = new ArrayList<>();
        Pairs pairs = round.pairs();
        for (int officer = 0; officer < round.officers().size(); officer++) {
            int many = pairs.first(officer + 1) - pairs.first(officer);
            boolean eligible = many > 0 && random.nextInt(3) > 0;
            int place = eligible ? pairs.place(pairs.first(officer) + random.nextInt(many)) : random.nextInt(7) - 1;
            announced.add(place);
            fixed.add(place >= 0 && pairs.find(officer, place) >= 0 && random.nextInt(4) == 0);
        }
        return new Instance(round.policy(), round.offices(), round.officers(), round.places(), pairs, announced, fixed);
    }

    /// A round of a region: every office with officers and places, balances of a few.
    public static Instance region(Random random, List<Tier> tiers, int officers, int offices, int places) {
        List<Office> officeList = new ArrayList<>();
        for (int at = 0; at < offices; at++) {
            officeList.add(new Office("office" + at, random.nextInt(11) - 5, random.nextInt(8) == 0));
        }
        Policy policy = new Policy(4, Policy.USUAL_FLOOR, tiers, "region");
        return of(random, policy, officeList, officers, places, 12);
    }

    /// A round of lists in order, each of most of the places.
    public static Instance ranked(Random chance, Shape shape) {
        List<Office> offices = new ArrayList<>();
        for (int each = 0; each < shape.offices(); each++) {
            offices.add(new Office("office-" + each, chance.nextInt(5) - 2, false));
        }
        List<Place> places = new ArrayList<>();
        for (int each = 0; each < shape.places(); each++) {
            places.add(new Place(
                    "place-" + each, chance.nextInt(shape.offices()), chance.nextInt(shape.mostCapacity() + 1)));
        }
        List<Officer> officers = new ArrayList<>();
        Pairs.Builder pairs = new Pairs.Builder(shape.officers());
        for (int each = 0; each < shape.officers(); each++) {
            int home = chance.nextInt(shape.offices());
            officers.add(new Officer("officer-" + each, home));
            List<Integer> list = new ArrayList<>();
            for (int where = 0; where < shape.places(); where++) {
                if (places.get(where).office() != home && chance.nextInt(4) > 0) {
                    list.add(where);
                }
            }
            Collections.shuffle(list, chance);
            int rank = 1;
            for (int where : list) {
                pairs.add(each, where, rank, 1 + chance.nextInt(3), chance.nextInt(10));
                rank += shape.ties() && chance.nextInt(3) == 0 ? 0 : 1;
            }
        }
        return Instance.first(
                Policy.usual(2, "seed-" + chance.nextInt(1000)), offices, officers, places, pairs.build());
    }
}
