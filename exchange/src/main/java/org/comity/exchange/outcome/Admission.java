package org.comity.exchange.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.application.ApplicationTerms.Profile;
import org.comity.exchange.form.Checked;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.eligibility.Level;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.eligibility.Requirements;
import org.comity.exchange.matching.eligibility.Window;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.priority.Criteria;
import org.comity.exchange.priority.Criterion;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.round.RoundDates;

/// Whom one place takes: who has one of its languages, one of its specialisms, a band of ranks it is for and its
/// clearance, may be away for the whole stay, and would go to where it lies.
public final class Admission {

    private final PlaceTerms terms;
    private final List<Eligibility> byLanguage;

    public Admission(Office host, PlaceTerms terms) {
        this.terms = terms;
        Window stay = new Window(terms.stay().from(), terms.stay().to());
        Requirements others = Requirements.of(name(host))
                .in(host.jurisdiction())
                .wanting(Set.copyOf(terms.asked().specialisms()))
                .ofBands(terms.asked().ranks().stream().map(RankBand::code).collect(Collectors.toSet()))
                .during(stay, stay.days());
        byLanguage = terms.asked().languages().stream()
                .map(skill -> Eligibility.of(others.speaking(Map.of(skill.language(), level(skill)))))
                .toList();
    }

    /// Whether a place takes an officer who would go there.
    public static boolean takes(HostPlace place, Application officer, RoundDates dates) {
        return ApplicationFields.standing(officer.fields(), dates)
                .filter(terms -> terms.choices().stream()
                        .anyMatch(choice -> choice.place().equals(place.id())))
                .filter(terms -> PlaceFields.read(place.fields(), dates) instanceof Checked.Sound<PlaceTerms> sound
                        && new Admission(place.host(), sound.value()).admits(officer.home(), terms))
                .isPresent();
    }

    /// Whether an officer of that office can go there.
    boolean admits(Office home, ApplicationTerms officer) {
        if (cleared(officer)) {
            Qualities brings = brings(home, officer);
            return byLanguage.stream().anyMatch(each -> each.admits(brings));
        }
        return false;
    }

    /// Whether she could go there with changes and that clearance.
    public boolean admits(Office home, ApplicationTerms officer, List<Change> changes, Clearance clearance) {
        Qualities brings = brings(home, officer);
        for (Change change : changes) {
            brings = change.applied(brings);
        }
        Qualities changed = brings;
        return clearance.above(terms.asked().clearance()) >= 0
                && byLanguage.stream().anyMatch(each -> each.admits(changed));
    }

    /// What keeps an officer of that office out.
    public Shortfall shortfall(Office home, ApplicationTerms officer) {
        Clearance has = officer.profile().clearance();
        Optional<Shortfall.Lacking> clearance = cleared(officer)
                ? Optional.empty()
                : Optional.of(new Shortfall.Lacking(terms.asked().clearance(), has));
        Qualities brings = brings(home, officer);
        return byLanguage.stream()
                .map(each -> new Shortfall(each.exclusions(brings), clearance))
                .min(Comparator.comparingInt(Shortfall::size))
                .orElseThrow(() -> new IllegalStateException("A published place asks for a language."));
    }

    /// Whether its host prefers some of those whom it takes.
    public boolean prefers() {
        return !terms.priorities().isEmpty();
    }

    /// Whom its host prefers.
    public List<Criterion> priorities() {
        return terms.priorities();
    }

    /// Which criteria of its host an officer meets, whether it takes her or not.
    public PriorityClass met(ApplicationTerms officer) {
        return met(officer, List.of());
    }

    /// Which she would meet with changes.
    public PriorityClass met(ApplicationTerms officer, List<Change> changes) {
        Profile profile = officer.profile();
        Qualities brings = Qualities.of("")
                .speaking(spoken(profile))
                .trainedIn(new TreeSet<>(profile.specialisms()))
                .inBand(profile.rank().code());
        for (Change change : changes) {
            brings = change.applied(brings);
        }
        return Criteria.met(
                terms.priorities(),
                new Criterion.Brought(
                        brings.languages().entrySet().stream()
                                .map(each -> new LanguageSkill(
                                        each.getKey(),
                                        org.comity.exchange.profile.Level.valueOf(
                                                each.getValue().name())))
                                .toList(),
                        List.copyOf(brings.specialisms()),
                        RankBand.of(brings.rankBand()).orElseThrow(),
                        profile.experience(),
                        profile.first()));
    }

    private boolean cleared(ApplicationTerms officer) {
        return officer.profile().clearance().compareTo(terms.asked().clearance()) >= 0;
    }

    private static Qualities brings(Office home, ApplicationTerms officer) {
        return Qualities.of(name(home))
                .speaking(spoken(officer.profile()))
                .trainedIn(new TreeSet<>(officer.profile().specialisms()))
                .inBand(officer.profile().rank().code())
                .away(officer.windows().stream()
                        .map(window -> new Window(window.from(), window.to()))
                        .toList())
                .goingTo(new TreeSet<>(officer.jurisdictions()));
    }

    private static Map<String, Level> spoken(Profile profile) {
        return profile.languages().stream().collect(Collectors.toMap(LanguageSkill::language, Admission::level));
    }

    /// What an office is called in files.
    public static String name(Office office) {
        return office.organisation() + "/" + office.jurisdiction();
    }

    private static Level level(LanguageSkill skill) {
        return Level.valueOf(skill.level().name());
    }
}
