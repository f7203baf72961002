package org.comity.exchange.matching.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/// The rules of one place, ready to be asked about many officers.
public final class Eligibility {

    /// How many points each specialism brings that is wanted and that she has.
    public static final int PER_SPECIALISM = 1_000;

    /// How many points each level brings that she has above what is needed, languages together.
    public static final int PER_LEVEL = 100;

    /// How many points each course brings that the place asks for and that she has done already: as many as a level.
    public static final int PER_COURSE = PER_LEVEL;

    private static final int MOST_SPECIALISMS = 100;
    private static final int MOST_COURSES = 4;

    /// Levels and courses together.
    private static final int MOST_STEPS = 9;

    private static final int MOST_DAYS = 99;

    private final Requirements place;
    private final List<Rule> rules;

    private Eligibility(Requirements place, List<Rule> rules) {
        this.place = place;
        this.rules = rules;
    }

    public static Eligibility of(Requirements place) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule.OwnOffice(place.office()));
        place.languages().forEach((language, least) -> rules.add(new Rule.LanguageLevel(language, least)));
        if (!place.anyLanguage().isEmpty()) {
            rules.add(new Rule.AnyLanguage(place.anyLanguage()));
        }
        if (!place.rankBands().isEmpty()) {
            rules.add(new Rule.RankBand(place.rankBands()));
        }
        place.when().ifPresent(stay -> rules.add(new Rule.Stay(stay.window(), stay.leastDays())));
        if (!place.jurisdiction().isBlank()) {
            rules.add(new Rule.Jurisdiction(place.jurisdiction()));
        }
        if (!place.specialisms().isEmpty()) {
            rules.add(new Rule.Specialism(place.specialisms()));
        }
        return new Eligibility(place, List.copyOf(rules));
    }

    public List<Rule> rules() {
        return rules;
    }

    public boolean admits(Qualities officer) {
        for (Rule rule : rules) {
            if (rule.excludes(officer).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /// Every rule that keeps her out, each with the smallest change; empty when she is eligible.
    public List<Exclusion> exclusions(Qualities officer) {
        return rules.stream()
                .map(rule -> rule.excludes(officer))
                .flatMap(Optional::stream)
                .toList();
    }

    /// How well an eligible officer suits the place beyond what is asked, for instance 2205: two specialisms
    /// shared, one level more than needed, one course of the place done, five days more than needed. Of languages
    /// of which one is enough, the one counts in which she is furthest above. At most 100 specialisms, 4 courses,
    /// 9 levels and courses together, and 99 days count: a specialism always weighs more than all levels and
    /// courses, and a level or a course more than all days.
    public int fit(Qualities officer) {
        int levels = above(place.languages(), officer).sum()
                + above(place.anyLanguage(), officer).max().orElse(0);
        int courses = Math.min(shared(place.courses(), officer.courses()), MOST_COURSES);
        int days = place.when()
                .map(stay -> Math.max(0, officer.days(stay.window()) - stay.leastDays()))
                .orElse(0);
        int levelsThatCount = Math.min(levels, MOST_STEPS);
        return PER_SPECIALISM * Math.min(shared(place.specialisms(), officer.specialisms()), MOST_SPECIALISMS)
                + PER_LEVEL * levelsThatCount
                + PER_COURSE * Math.min(courses, MOST_STEPS - levelsThatCount)
                + Math.min(days, MOST_DAYS);
    }

    private static int shared(Set<String> asked, Set<String> has) {
        return (int) asked.stream().filter(has::contains).count();
    }

    /// By how many levels she is above what is asked, language by language; 0 where she is not.
    private static IntStream above(SortedMap<String, Level> languages, Qualities officer) {
        return languages.entrySet().stream()
                .mapToInt(asked -> officer.level(asked.getKey())
                        .map(has -> Math.max(0, has.step() - asked.getValue().step()))
                        .orElse(0));
    }
}
