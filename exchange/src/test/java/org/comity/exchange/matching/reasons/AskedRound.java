package org.comity.exchange.matching.reasons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.eligibility.Level;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.eligibility.Requirements;
import org.comity.exchange.matching.eligibility.Window;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;

/// A small round by chance in which places ask and officers bring something.
///
/// @param lists places in order; an empty list accepts all
record AskedRound(
        Policy policy,
        List<Office> offices,
        List<Place> places,
        List<Requirements> requirements,
        List<Qualities> qualities,
        List<List<Integer>> lists)
        implements Applications {

    private static final Window SPRING = new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31));
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<String> LANGUAGES = List.of("es", "pt");
    private static final List<String> SPECIALISMS = List.of("cyber", "ports");
    private static final List<String> JURISDICTIONS = List.of("ES", "PT");
    private static final List<String> BANDS = List.of("inspector", "sergeant");

    static AskedRound make(Random chance, List<Tier> tiers) {
        int many = 2 + chance.nextInt(2);
        List<Office> offices = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            offices.add(new Office("office-" + each, chance.nextInt(5) - 2, chance.nextInt(5) == 0));
        }
        List<Place> places = new ArrayList<>();
        List<Requirements> requirements = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            int office = chance.nextInt(many);
            places.add(new Place("place-" + each, office, chance.nextInt(3)));
            requirements.add(requirements(chance, "office-" + office));
        }
        List<Qualities> qualities = new ArrayList<>();
        List<List<Integer>> lists = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            int home = chance.nextInt(many);
            qualities.add(qualities(chance, "office-" + home));
            List<Integer> list = new ArrayList<>();
            for (int place = 0; place < 4 && each % 2 == 0; place++) {
                if (places.get(place).office() != home && chance.nextInt(3) > 0) {
                    list.add(place);
                }
            }
            lists.add(list);
        }
        Policy policy = new Policy(chance.nextInt(3), chance.nextInt(2), tiers, "seed" + chance.nextInt());
        return new AskedRound(policy, offices, places, requirements, qualities, lists);
    }

    private static Requirements requirements(Random chance, String office) {
        Requirements made = Requirements.of(office);
        made = chance.nextBoolean() ? made : made.speaking(Map.of(one(chance, LANGUAGES), level(chance)));
        made = chance.nextBoolean() ? made : made.wanting(Set.of(one(chance, SPECIALISMS)));
        made = chance.nextBoolean() ? made : made.in(one(chance, JURISDICTIONS));
        made = chance.nextInt(3) > 0 ? made : made.ofBands(Set.of(one(chance, BANDS)));
        return chance.nextBoolean() ? made : made.during(SPRING, 1 + chance.nextInt(40));
    }

    private static Qualities qualities(Random chance, String office) {
        Qualities made = Qualities.of(office);
        made = chance.nextInt(3) == 0 ? made : made.speaking(Map.of(one(chance, LANGUAGES), level(chance)));
        made = chance.nextBoolean() ? made : made.trainedIn(Set.of(one(chance, SPECIALISMS)));
        made = chance.nextBoolean() ? made : made.goingTo(Set.of(one(chance, JURISDICTIONS)));
        made = chance.nextBoolean() ? made : made.inBand(one(chance, BANDS));
        LocalDate from = SPRING.from().plusDays(chance.nextInt(110) - 20);
        return chance.nextBoolean() ? made : made.away(List.of(new Window(from, from.plusDays(chance.nextInt(40)))));
    }

    private static String one(Random chance, List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static Level level(Random chance) {
        return LEVELS.get(chance.nextInt(4));
    }

    Instance instance() {
        List<Officer> officers = new ArrayList<>();
        Pairs.Builder pairs = new Pairs.Builder(qualities.size());
        for (int officer = 0; officer < qualities.size(); officer++) {
            String home = qualities.get(officer).office();
            officers.add(new Officer("officer-" + officer, Integer.parseInt(home.substring("office-".length()))));
            for (int place = 0; place < places.size(); place++) {
                OptionalInt rank = rank(officer, place);
                if (rank.isPresent() && asks(place).admits(brings(officer))) {
                    int fit = asks(place).fit(brings(officer));
                    pairs.add(officer, place, rank.getAsInt(), priority(officer, place), fit);
                }
            }
        }
        return Instance.first(policy, offices, officers, places, pairs.build());
    }

    @Override
    public Qualities brings(int officer) {
        return qualities.get(officer);
    }

    @Override
    public Eligibility asks(int place) {
        return Eligibility.of(requirements.get(place));
    }

    @Override
    public OptionalInt rank(int officer, int place) {
        if (lists.get(officer).isEmpty()) {
            return OptionalInt.of(1);
        }
        int at = lists.get(officer).indexOf(place);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }

    @Override
    public int nextRank(int officer) {
        return lists.get(officer).size() + 1;
    }

    @Override
    public int priority(int officer, int place) {
        return 1 + (officer * 7 + place * 3) % 5;
    }

    AskedRound with(int officer, Qualities changed) {
        List<Qualities> all = new ArrayList<>(qualities);
        all.set(officer, changed);
        return new AskedRound(policy, offices, places, requirements, all, lists);
    }

    AskedRound adding(int officer, int place) {
        List<List<Integer>> all = new ArrayList<>(lists);
        List<Integer> longer = new ArrayList<>(lists.get(officer));
        longer.add(place);
        all.set(officer, longer);
        return new AskedRound(policy, offices, places, requirements, qualities, all);
    }

    /// The same round with every change of one officer up to a size.
    Set<AskedRound> smaller(int officer, int size) {
        Set<AskedRound> all = new HashSet<>(Set.of(this));
        for (int step = 0; step < size; step++) {
            for (AskedRound each : List.copyOf(all)) {
                all.addAll(each.next(officer));
            }
        }
        all.remove(this);
        return all;
    }

    private List<AskedRound> next(int officer) {
        Qualities has = qualities.get(officer);
        List<AskedRound> next = new ArrayList<>();
        for (String language : LANGUAGES) {
            int step = has.level(language).map(Level::step).orElse(0);
            if (step < LEVELS.size()) {
                Map<String, Level> more = new HashMap<>(has.languages());
                more.put(language, LEVELS.get(step));
                next.add(with(officer, has.speaking(more)));
            }
        }
        SPECIALISMS.forEach(each -> next.add(with(officer, has.trainedIn(with(has.specialisms(), each)))));
        if (!has.jurisdictions().isEmpty()) {
            JURISDICTIONS.forEach(each -> next.add(with(officer, has.goingTo(with(has.jurisdictions(), each)))));
        }
        if (has.rankBand().isBlank()) {
            BANDS.forEach(each -> next.add(with(officer, has.inBand(each))));
        }
        if (!has.windows().isEmpty() && has.days(SPRING) + 7 <= SPRING.days()) {
            next.add(with(officer, new Change.MoreDays(SPRING, 7).applied(has)));
        }
        for (int place = 0; place < places.size(); place++) {
            boolean own = requirements.get(place).office().equals(has.office());
            if (rank(officer, place).isEmpty() && !own) {
                next.add(adding(officer, place));
            }
        }
        return next;
    }

    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }
}
