package org.comity.exchange.outcome;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.form.Checked;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.eligibility.Level;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.eligibility.Requirements;
import org.comity.exchange.matching.eligibility.Window;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.round.RoundDates;

/// Whom one place takes: who has one of its languages, one of its specialisms, a band of ranks it is for and its
/// clearance, may be away for the whole stay, and would go to where it lies.
public final class Admission {

    private final PlaceTerms terms;
    private final List<Eligibility> byLanguage;

    Admission(Office host, PlaceTerms terms) {
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
        return PlaceFields.read(place.fields(), dates) instanceof Checked.Sound<PlaceTerms> sound
                && ApplicationFields.standing(officer.fields(), dates)
                        .filter(terms -> terms.choices().stream()
                                .anyMatch(choice -> choice.place().equals(place.id())))
                        .filter(terms -> new Admission(place.host(), sound.value()).admits(officer.home(), terms))
                        .isPresent();
    }

    /// Whether an officer of that office can go there.
    boolean admits(Office home, ApplicationTerms officer) {
        if (officer.profile().clearance().compareTo(terms.asked().clearance()) < 0) {
            return false;
        }
        Qualities brings = Qualities.of(name(home))
                .speaking(officer.profile().languages().stream()
                        .collect(Collectors.toMap(LanguageSkill::language, Admission::level)))
                .trainedIn(new TreeSet<>(officer.profile().specialisms()))
                .inBand(officer.profile().rank().code())
                .away(officer.windows().stream()
                        .map(window -> new Window(window.from(), window.to()))
                        .toList())
                .goingTo(new TreeSet<>(officer.jurisdictions()));
        return byLanguage.stream().anyMatch(each -> each.admits(brings));
    }

    /// What an office is called in files.
    static String name(Office office) {
        return office.organisation() + "/" + office.jurisdiction();
    }

    private static Level level(LanguageSkill skill) {
        return Level.valueOf(skill.level().name());
    }
}
