package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.courses.Courses;
import org.comity.exchange.application.Application;
import org.comity.exchange.form.Checked;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.round.Round;

/// Which courses that places of a round ask for its officers have done: the same that the gate in front of "ready"
/// asks of the courses module, here once for the whole round.
@Singleton
public final class CoursesDone {

    private final Courses courses;

    @Inject
    public CoursesDone(Courses courses) {
        this.courses = courses;
    }

    /// By the pseudonyms of the officers. Nothing is asked for where fit is no tier of the round.
    Map<String, Set<String>> of(Round round, List<HostPlace> places, List<Application> officers) {
        Set<String> asked = RoundFile.fits(round.terms().policy()) ? asked(round, places) : Set.of();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> persons = new HashMap<>();
        officers.forEach(
                each -> each.who().ifPresent(who -> persons.put(each.pseudonym().value(), who.person())));
        Map<UUID, Set<String>> completed = courses.completed(Set.copyOf(persons.values()), asked);
        Map<String, Set<String>> done = new HashMap<>();
        persons.forEach((pseudonym, person) ->
                Optional.ofNullable(completed.get(person)).ifPresent(hers -> done.put(pseudonym, hers)));
        return done;
    }

    private static Set<String> asked(Round round, List<HostPlace> places) {
        Set<String> asked = new TreeSet<>();
        for (HostPlace place : places) {
            if (PlaceFields.read(place.fields(), round.terms().dates()) instanceof Checked.Sound<PlaceTerms> sound) {
                asked.addAll(sound.value().courses());
            }
        }
        return asked;
    }

    /// Of the courses that are asked for, those that an officer has done.
    ///
    /// @param done by pseudonym
    static List<String> of(Application officer, Map<String, Set<String>> done, Set<String> asked) {
        SortedSet<String> hers =
                new TreeSet<>(done.getOrDefault(officer.pseudonym().value(), Set.of()));
        hers.retainAll(asked);
        return List.copyOf(hers);
    }
}
