package org.comity.exchange.reason;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationState;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.application.Pseudonym;
import org.comity.exchange.group.CodedGroup;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.Shortfall;
import org.comity.exchange.outcome.Solving;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceState;
import org.comity.exchange.round.Format;
import org.comity.exchange.round.Lottery;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundDates;
import org.comity.exchange.round.RoundPolicy;
import org.comity.exchange.round.RoundState;
import org.comity.exchange.round.RoundTerms;
import org.comity.exchange.round.RoundText;

/// A small stored round drawn by chance, which can be matched again with one application changed.
public record DrawnRound(Round round, List<HostPlace> places, List<Application> officers, List<CodedGroup> groups) {

    private static final String SEED = "ab".repeat(Lottery.SEED_BYTES);
    private static final Instant NOW = Instant.parse("2027-03-02T00:00:00Z");
    private static final List<Office> HOMES =
            List.of(new Office("home-police", "FR"), new Office("home-police", "IT"), new Office("first-police", "KE"));
    private static final List<Office> HOSTS = List.of(
            new Office("first-police", "KE"), new Office("first-police", "SN"), new Office("first-police", "GH"));

    private static final List<String> COURSES = List.of("first-steps", "languages", "reports");

    /// Offices that host and send, so that their officers can be exchanged.
    private static final List<Office> BOTH =
            List.of(new Office("home-police", "FR"), new Office("home-police", "IT"), new Office("first-police", "KE"));

    public static DrawnRound draw(Random random, List<Tier> tiers) {
        return draw(random, tiers, Method.BALANCED);
    }

    static DrawnRound draw(Random random, List<Tier> tiers, Method method) {
        Round round = new Round(
                id(random),
                new Office("example-academy", "CH"),
                new RoundTerms(
                        Map.of("en", new RoundText("Drawn", "")),
                        Format.SHADOWING,
                        new RoundDates(
                                LocalDate.of(2027, 2, 1),
                                LocalDate.of(2027, 3, 1),
                                LocalDate.of(2027, 5, 1),
                                LocalDate.of(2027, 6, 30)),
                        new RoundPolicy(method, random.nextInt(3), random.nextInt(3), tiers)),
                new RoundState.Run(NOW),
                Optional.of(new Lottery("0".repeat(64), Optional.of(SEED))),
                NOW);
        List<HostPlace> places = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            UUID id = id(random);
            places.add(new HostPlace(
                    id,
                    round.id(),
                    one(random, method.mechanism().exchanges() ? BOTH : HOSTS),
                    asked(random, some(id)),
                    new PlaceState.Published(NOW)));
        }
        List<Application> officers = new ArrayList<>();
        for (int at = 0; at < (method.mechanism() == Mechanism.DEFERRED_ACCEPTANCE ? 10 : 7); at++) {
            Office home = one(random, HOMES);
            officers.add(new Application(
                    id(random),
                    round.id(),
                    Optional.empty(),
                    home,
                    new Pseudonym("K7QZ3M9TB" + at),
                    brought(random, home, places),
                    new ApplicationState.Nominated(NOW)));
        }
        return new DrawnRound(round, places, officers, List.of());
    }

    /// With two of the same office in a group for each office that has two.
    DrawnRound grouped(Group.Otherwise otherwise) {
        Map<Office, List<String>> codes = new LinkedHashMap<>();
        officers.forEach(each -> codes.computeIfAbsent(each.home(), home -> new ArrayList<>())
                .add(each.pseudonym().value()));
        return new DrawnRound(
                round,
                places,
                officers,
                codes.values().stream()
                        .filter(each -> each.size() >= Group.LEAST)
                        .map(each -> new CodedGroup(each.subList(0, Group.LEAST), otherwise))
                        .toList());
    }

    /// Some of the courses, by chance; the same for the same id.
    private static List<String> some(UUID id) {
        return IntStream.range(0, COURSES.size())
                .filter(at -> (id.getLeastSignificantBits() >> at & 1) == 1)
                .mapToObj(COURSES::get)
                .toList();
    }

    /// What each officer has done.
    private static Map<String, Set<String>> done(List<Application> all) {
        return all.stream()
                .collect(Collectors.toMap(each -> each.pseudonym().value(), each -> Set.copyOf(some(each.id()))));
    }

    /// With hosts that prefer some officers, and officers who differ in what they prefer.
    public DrawnRound preferring(Random random) {
        List<String> criteria = List.of(
                "language:en",
                "experience:8-to-15",
                "experience:over-15",
                "rank:supervisory",
                "specialism:un18-sea-piracy");
        List<HostPlace> preferring = new ArrayList<>();
        for (HostPlace place : places) {
            Map<String, List<String>> fields = new TreeMap<>(place.fields());
            fields.put("rank", List.of("operational", "supervisory"));
            Set<String> preferred = new LinkedHashSet<>();
            int many = random.nextInt(4);
            for (int each = 0; each < many; each++) {
                preferred.add(one(random, criteria));
            }
            int row = 0;
            for (String each : preferred) {
                row++;
                fields.put("priority-" + row, List.of(each));
                fields.put("priority-level-" + row, each.startsWith("language") ? List.of("c2") : List.of());
            }
            preferring.add(new HostPlace(place.id(), place.round(), place.host(), fields, place.state()));
        }
        return new DrawnRound(
                round,
                preferring,
                officers.stream().map(each -> varied(random, each)).toList(),
                groups);
    }

    private static Application varied(Random random, Application officer) {
        Map<String, List<String>> fields = new TreeMap<>(officer.fields());
        fields.put("experience", List.of(one(random, List.of("under-3", "8-to-15", "over-15"))));
        fields.put("rank", List.of(one(random, List.of("operational", "supervisory"))));
        if (random.nextBoolean()) {
            fields.put("level-1", List.of("c2"));
        }
        if (random.nextInt(3) == 0) {
            add(fields, "specialism", "un18-sea-piracy");
        }
        return new Application(
                officer.id(),
                officer.round(),
                officer.who(),
                officer.home(),
                officer.pseudonym(),
                fields,
                officer.state());
    }

    private static Map<String, List<String>> asked(Random random, List<String> courses) {
        return map(ExchangeHouse.place(
                "courses", String.join(" ", courses),
                "level-1", one(random, List.of("b2", "c1")),
                "language-2", random.nextBoolean() ? "fr" : "",
                "level-2", "b1",
                "specialism", one(random, List.of("un18-computer-crime", "un18-terrorism")),
                "clearance", one(random, List.of("none", "confidential", "secret")),
                "capacity", one(random, List.of("1", "1", "2"))));
    }

    private static Map<String, List<String>> brought(Random random, Office home, List<HostPlace> places) {
        Map<String, List<String>> fields = map(ExchangeHouse.application(
                places.getFirst().id().toString(),
                "level-1",
                one(random, List.of("b1", "b2", "c1")),
                "specialism",
                one(random, List.of("un18-computer-crime", "un18-computer-crime", "un18-terrorism")),
                "clearance",
                one(random, List.of("none", "secret", "secret")),
                "to-1",
                one(random, List.of("2027-05-07", "2027-05-31", "2027-05-31"))));
        fields.remove("place-" + places.getFirst().id());
        fields.remove("jurisdiction");
        List<String> accepted = new ArrayList<>();
        for (HostPlace place : places) {
            if (!place.host().equals(home) && random.nextInt(3) > 0) {
                fields.put("place-" + place.id(), List.of(Integer.toString(1 + random.nextInt(3))));
                accepted.add(place.host().jurisdiction());
            }
        }
        fields.put("jurisdiction", accepted.isEmpty() ? List.of("CH") : accepted);
        return fields;
    }

    public Outcome matched() {
        return matched(officers);
    }

    /// With one application replaced.
    Outcome matched(Application changed) {
        return matched(officers.stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList());
    }

    /// With one place replaced.
    public Outcome matched(HostPlace changed) {
        return new DrawnRound(
                        round,
                        places.stream()
                                .map(each -> each.id().equals(changed.id()) ? changed : each)
                                .toList(),
                        officers,
                        groups)
                .matched();
    }

    private Outcome matched(List<Application> all) {
        return Solving.solve(
                RoundFile.of(
                        new RoundFile.Stored(round, places, all, Map.of(), Map.of(), groups, done(all), Set.of()),
                        SEED),
                NOW);
    }

    Weighing weighing(KeptRound kept, Application officer) {
        Map<UUID, HostPlace> byId = new HashMap<>();
        places.forEach(place -> byId.put(place.id(), place));
        return new Weighing(
                kept,
                byId,
                round.terms().dates(),
                officer,
                brings(officer),
                kept.officer(officer.pseudonym().value()).orElseThrow());
    }

    public ApplicationTerms brings(Application officer) {
        return ApplicationFields.standing(officer.fields(), round.terms().dates())
                .orElseThrow();
    }

    /// What keeps an officer out of a place.
    Shortfall shortfall(Application officer, HostPlace place) {
        return Weighing.shortfall(place, round.terms().dates(), officer.home(), brings(officer))
                .orElseThrow();
    }

    /// The application with everything that would let her into a place, and the place ranked last if it was not.
    Application opened(Application officer, HostPlace place) {
        Map<String, List<String>> fields = new TreeMap<>(officer.fields());
        Shortfall shortfall = shortfall(officer, place);
        shortfall.changes().orElseThrow().forEach(change -> apply(change, place, fields));
        shortfall
                .clearance()
                .ifPresent(lacking ->
                        fields.put("clearance", List.of(lacking.asked().code())));
        fields.computeIfAbsent("place-" + place.id(), name -> List.of("9"));
        return new Application(
                officer.id(),
                officer.round(),
                officer.who(),
                officer.home(),
                officer.pseudonym(),
                fields,
                officer.state());
    }

    private static void apply(Change change, HostPlace place, Map<String, List<String>> fields) {
        switch (change) {
            case Change.None() -> throw new IllegalArgumentException("Nothing opens place " + place.id());
            case Change.ReachLevel(String language, var level, int steps) -> {
                int row = language.equals("en") ? 1 : 2;
                fields.put("language-" + row, List.of(language));
                fields.put("level-" + row, List.of(level.name().toLowerCase(java.util.Locale.ROOT)));
            }
            case Change.SayRankBand(var bands) -> fields.put("rank", List.of(bands.first()));
            case Change.MoreDays ignored -> {
                fields.put("from-2", place.fields().get("from"));
                fields.put("to-2", place.fields().get("to"));
            }
            case Change.AcceptJurisdiction(String jurisdiction) -> add(fields, "jurisdiction", jurisdiction);
            case Change.TrainInOne(var specialisms) -> add(fields, "specialism", specialisms.first());
        }
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        List<String> all = new ArrayList<>(fields.getOrDefault(name, List.of()));
        all.add(value);
        fields.put(name, all);
    }

    private static Map<String, List<String>> map(String... pairs) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            if (!pairs[at + 1].isEmpty()) {
                fields.put(pairs[at], List.of(pairs[at + 1]));
            }
        }
        if (!fields.containsKey("language-2")) {
            fields.remove("level-2");
        }
        return fields;
    }

    private static <T> T one(Random random, List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
