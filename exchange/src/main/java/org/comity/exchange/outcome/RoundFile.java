package org.comity.exchange.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.form.Checked;
import org.comity.exchange.group.CodedGroup;
import org.comity.exchange.matching.file.MatchingFile;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundPolicy;
import org.comity.platform.json.Json;

/// A stored round as the file that is matched, in the format of docs/matching-format.md, so that everybody who holds
/// it can match it again. Officers stand in it by their pseudonyms with the places that they ranked and that take
/// them. What they bring stands in it only when fit is a tier of the round, since only then something follows from it,
/// and of the courses that they have done those alone that a place of the file asks for.
///
/// @param places in the order of their ids
/// @param officers in the order of their pseudonyms
/// @param groups of those who come together; empty when there are none
public record RoundFile(
        String format,
        PolicyPart policy,
        List<OfficePart> offices,
        List<PlacePart> places,
        List<OfficerPart> officers,
        Optional<List<GroupPart>> groups) {

    /// @param ways of swaps alone, as is the order
    public record PolicyPart(
            String mechanism,
            Optional<Integer> ways,
            Optional<String> order,
            int tolerance,
            int floor,
            List<String> tiers,
            String seed) {

        /// Who is asked already stays when officers go by exchanges: matched anew she would lose her place only
        /// because whom she exchanges with was faster to agree, or left.
        boolean keepsAll() {
            return Mechanism.of(mechanism).filter(Mechanism::exchanges).isPresent();
        }

        /// Where the policy does not say how much changes weigh, only placements weigh more.
        PolicyPart withChanges() {
            if (tiers.contains(Tier.CHANGES.key())) {
                return this;
            }
            List<String> more = new ArrayList<>(tiers);
            more.add(more.indexOf(Tier.PLACEMENTS.key()) + 1, Tier.CHANGES.key());
            return new PolicyPart(mechanism, ways, order, tolerance, floor, more, seed);
        }
    }

    public record GroupPart(List<String> officers, String otherwise) {

        /// Without officers who are not in a group any more.
        GroupPart with(Predicate<String> stays) {
            return new GroupPart(officers.stream().filter(stays).toList(), otherwise);
        }
    }

    public record Days(LocalDate from, LocalDate until) {}

    public record Skill(String language, String level) {}

    /// @param languages the one that it asks for; empty when any one of several is enough
    /// @param anyLanguage those of which one is enough; empty when it asks for one
    /// @param courses of those before the stay, empty as all that it asks unless fit is a tier
    /// @param meets who of those who listed it meets which criteria of its host; empty when that does not count
    public record PlacePart(
            UUID id,
            String office,
            int capacity,
            Optional<List<String>> specialisms,
            Optional<List<Skill>> languages,
            Optional<List<Skill>> anyLanguage,
            Optional<Days> window,
            Optional<List<String>> courses,
            Optional<List<MetCriteria.Met>> meets) {

        PlacePart with(Optional<List<MetCriteria.Met>> met) {
            return new PlacePart(id, office, capacity, specialisms, languages, anyLanguage, window, courses, met);
        }
    }

    /// @param acceptable ranks, the dearest first; those of one rank are as dear to her
    /// @param courses ids of those that she has done and a place asks for; empty when there are none
    /// @param announced where she is asked to go or goes; empty in a first run
    /// @param fixed whether that does not change; empty when it may
    public record OfficerPart(
            String id,
            String office,
            List<List<UUID>> acceptable,
            Optional<List<String>> specialisms,
            Optional<List<Skill>> languages,
            Optional<List<Days>> windows,
            Optional<List<String>> courses,
            Optional<UUID> announced,
            Optional<Boolean> fixed) {

        /// Kept at a place on which she agreed beforehand, if it takes her.
        OfficerPart kept(UUID place) {
            return acceptable.stream().anyMatch(rank -> rank.contains(place))
                    ? placed(acceptable, Optional.of(place), Optional.of(true))
                    : this;
        }

        /// With a place that she ranked and that takes her now, at its rank among the others.
        OfficerPart opened(UUID place, ApplicationTerms terms) {
            Set<UUID> hers = new TreeSet<>(Set.of(place));
            acceptable.forEach(hers::addAll);
            return placed(ranks(terms, hers::contains), announced, fixed);
        }

        /// @param all whether whoever is asked stays like whoever agreed
        OfficerPart with(Standing standing, Set<UUID> begun, boolean all) {
            boolean agreed = standing.agreed().contains(id);
            Optional<UUID> stands =
                    Optional.ofNullable(standing.places().get(id)).filter(place -> agreed || !begun.contains(place));
            Set<UUID> closed = new TreeSet<>(begun);
            closed.addAll(standing.closed().getOrDefault(id, Set.of()));
            stands.ifPresent(closed::remove);
            return placed(
                    acceptable.stream()
                            .map(rank -> rank.stream()
                                    .filter(place -> !closed.contains(place))
                                    .toList())
                            .filter(rank -> !rank.isEmpty())
                            .toList(),
                    stands,
                    agreed || (all && stands.isPresent()) ? Optional.of(true) : Optional.empty());
        }

        /// She brings what she brought.
        private OfficerPart placed(List<List<UUID>> ranks, Optional<UUID> place, Optional<Boolean> stays) {
            return new OfficerPart(id, office, ranks, specialisms, languages, windows, courses, place, stays);
        }
    }

    /// What is written.
    ///
    /// @param round with the seed of its lottery
    /// @param places published ones
    /// @param nominated by their pseudonyms
    /// @param balances officers hosted minus officers sent in earlier rounds; 0 for who is not there
    /// @param groups of officers who would come together; who agreed beforehand has left hers by that
    /// @param prematched where officers agreed beforehand to go, by their pseudonyms
    /// @param courses ids of those that officers have done, by their pseudonyms
    /// @param excused whose earlier debts are not held against their officers
    public record Stored(
            Round round,
            List<HostPlace> places,
            List<Application> nominated,
            Map<Office, Long> balances,
            Map<String, UUID> prematched,
            List<CodedGroup> groups,
            Map<String, Set<String>> courses,
            Set<Office> excused) {}

    /// As it is matched once the round has run.
    ///
    /// @throws IllegalArgumentException when the seed of its lottery is not shown yet
    static RoundFile of(Stored stored) {
        String seed = stored.round()
                .lottery()
                .flatMap(lottery -> lottery.seed())
                .orElseThrow(() -> new IllegalArgumentException("A round without its seed cannot be matched."));
        return of(stored, seed);
    }

    /// The bytes that are matched and kept, as text.
    public String written() {
        return Json.write(this);
    }

    /// With another seed than that of the round.
    public static RoundFile of(Stored stored, String seed) {
        Round round = stored.round();
        boolean fit = fits(round.terms().policy());
        SortedMap<String, Office> offices = new TreeMap<>();
        List<PlacePart> places = new ArrayList<>();
        Map<UUID, Admission> offered = new HashMap<>();
        Set<String> asked = new TreeSet<>();
        List<HostPlace> byId = stored.places().stream()
                .sorted(Comparator.comparing(HostPlace::id))
                .toList();
        for (HostPlace place : byId) {
            if (PlaceFields.read(place.fields(), round.terms().dates()) instanceof Checked.Sound<PlaceTerms> sound) {
                offices.put(Admission.name(place.host()), place.host());
                places.add(part(place, sound.value(), fit));
                asked.addAll(sound.value().courses());
                offered.put(place.id(), new Admission(place.host(), sound.value()));
            }
        }
        MetCriteria met = new MetCriteria(offered, round.terms().policy().prioritizes());
        List<OfficerPart> officers = new ArrayList<>();
        for (Application each : stored.nominated()) {
            offices.put(Admission.name(each.home()), each.home());
            Optional<UUID> agreed =
                    Optional.ofNullable(stored.prematched().get(each.pseudonym().value()));
            ApplicationFields.standing(each.fields(), round.terms().dates()).ifPresent(terms -> {
                OfficerPart part = part(each, terms, offered, CoursesDone.of(each, stored.courses(), asked), fit);
                met.note(part, terms);
                officers.add(agreed.map(part::kept).orElse(part));
            });
        }
        return new RoundFile(
                MatchingFile.FORMAT,
                policy(round, seed),
                offices.values().stream()
                        .map(each -> OfficePart.of(each, stored))
                        .toList(),
                places.stream().map(each -> each.with(met.of(each.id()))).toList(),
                officers,
                groups(
                        stored.groups().stream()
                                .map(each -> new GroupPart(
                                        each.codes(), each.otherwise().key())),
                        officers));
    }

    /// The groups of officers of the file who are asked about no place yet, as far as two of them are left.
    private static Optional<List<GroupPart>> groups(Stream<GroupPart> all, List<OfficerPart> officers) {
        Set<String> open = officers.stream()
                .filter(officer -> officer.announced().isEmpty())
                .map(OfficerPart::id)
                .collect(Collectors.toSet());
        List<GroupPart> groups = all.map(each -> each.with(open::contains))
                .filter(each -> each.officers().size() >= Group.LEAST)
                .toList();
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups);
    }

    /// The same round after its first run. Whoever was asked about a place comes in no group any more.
    ///
    /// @param begun places that take nobody any more, because the stay there has begun
    RoundFile with(Standing standing, Set<UUID> begun) {
        List<OfficerPart> left = officers.stream()
                .filter(officer -> !standing.left().contains(officer.id()))
                .map(officer -> officer.with(standing, begun, policy.keepsAll()))
                .toList();
        Set<String> stay = left.stream().map(OfficerPart::id).collect(Collectors.toSet());
        return new RoundFile(
                format,
                policy.withChanges(),
                offices,
                places.stream()
                        .map(each -> each.with(each.meets().map(met -> MetCriteria.with(met, stay::contains))))
                        .toList(),
                left,
                groups(
                        groups.stream()
                                .flatMap(List::stream)
                                .map(each -> each.with(code -> !standing.asked().contains(code))),
                        left));
    }

    /// The same round with a place that asks for something else, and officers whom it takes only now.
    ///
    /// @param terms of the place, as they would have been
    /// @param opened what they brought, by their pseudonyms; each of them ranked the place
    public RoundFile opened(HostPlace place, PlaceTerms terms, Map<String, ApplicationTerms> opened) {
        boolean fit = policy.tiers().contains(Tier.FIT.key());
        Admission rules = new Admission(place.host(), terms);
        return new RoundFile(
                format,
                policy,
                offices,
                places.stream()
                        .map(each -> each.id().equals(place.id())
                                ? part(place, terms, fit)
                                        .with(each.meets().map(met -> MetCriteria.with(met, rules, opened)))
                                : each)
                        .toList(),
                officers.stream()
                        .map(each -> Optional.ofNullable(opened.get(each.id()))
                                .map(brings -> each.opened(place.id(), brings))
                                .orElse(each))
                        .toList(),
                groups);
    }

    private static PolicyPart policy(Round round, String seed) {
        RoundPolicy policy = round.terms().policy();
        return new PolicyPart(
                policy.mechanism().key(),
                policy.method().aims().map(Aims::ways),
                policy.method().aims().map(aims -> aims.order().key()),
                policy.tolerance(),
                policy.floor(),
                tiers(policy).map(Tier::key).toList(),
                seed);
    }

    /// Whether anything follows from what officers bring.
    static boolean fits(RoundPolicy policy) {
        return tiers(policy).anyMatch(Tier.FIT::equals);
    }

    /// Fit decides nothing in a round that is not balanced, so what officers bring does not belong into its file.
    private static Stream<Tier> tiers(RoundPolicy policy) {
        return policy.tiers().stream().filter(tier -> policy.balanced() || tier != Tier.FIT);
    }

    private static PlacePart part(HostPlace place, PlaceTerms terms, boolean fit) {
        boolean one = terms.asked().languages().size() == 1;
        return new PlacePart(
                place.id(),
                Admission.name(place.host()),
                terms.stay().capacity(),
                when(fit, terms.asked().specialisms()),
                when(fit && one, skills(terms.asked().languages())),
                when(fit && !one, skills(terms.asked().languages())),
                when(fit, new Days(terms.stay().from(), terms.stay().to())),
                when(fit && !terms.courses().isEmpty(), List.copyOf(new TreeSet<>(terms.courses()))),
                Optional.empty());
    }

    private static OfficerPart part(
            Application officer, ApplicationTerms terms, Map<UUID, Admission> places, List<String> done, boolean fit) {
        return new OfficerPart(
                officer.pseudonym().value(),
                Admission.name(officer.home()),
                acceptable(officer, terms, places),
                when(fit, terms.profile().specialisms()),
                when(fit, skills(terms.profile().languages())),
                when(
                        fit,
                        terms.windows().stream()
                                .map(window -> new Days(window.from(), window.to()))
                                .toList()),
                when(fit && !done.isEmpty(), done),
                Optional.empty(),
                Optional.empty());
    }

    private static List<List<UUID>> acceptable(
            Application officer, ApplicationTerms terms, Map<UUID, Admission> places) {
        return ranks(
                terms,
                place -> Optional.ofNullable(places.get(place))
                        .filter(admission -> admission.admits(officer.home(), terms))
                        .isPresent());
    }

    private static List<List<UUID>> ranks(ApplicationTerms terms, Predicate<UUID> takes) {
        List<List<UUID>> ranks = new ArrayList<>();
        int before = 0;
        for (Choice choice : terms.choices()) {
            boolean taken = takes.test(choice.place());
            if (taken && choice.rank() != before) {
                ranks.add(new ArrayList<>());
                before = choice.rank();
            }
            if (taken) {
                ranks.getLast().add(choice.place());
            }
        }
        return ranks;
    }

    private static List<Skill> skills(List<LanguageSkill> skills) {
        return skills.stream()
                .map(skill -> new Skill(skill.language(), skill.level().name()))
                .toList();
    }

    private static <T> Optional<T> when(boolean wanted, T value) {
        return wanted ? Optional.of(value) : Optional.empty();
    }
}
