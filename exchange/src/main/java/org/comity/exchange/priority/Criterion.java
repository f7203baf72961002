package org.comity.exchange.priority;

import java.util.List;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.profile.Experience;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Level;
import org.comity.exchange.profile.RankBand;

/// What a host prefers in an officer whom its place takes.
public sealed interface Criterion {

    /// How many a place has at most.
    int MOST = PriorityClass.MOST;

    /// Years of service in that band or one above.
    record Service(Experience least) implements Criterion {}

    /// A band of ranks.
    record Rank(RankBand band) implements Criterion {}

    /// A type of crime.
    ///
    /// @param code as knowledge calls it
    record Specialism(String code) implements Criterion {}

    /// A working language of the place at that level or above.
    ///
    /// @param skill with the least level
    record Language(LanguageSkill skill) implements Criterion {}

    /// That no earlier round sent her.
    record First() implements Criterion {}

    /// What is asked about an officer.
    ///
    /// @param specialisms codes of types of crime
    /// @param first whether no earlier round sent her
    record Brought(
            List<LanguageSkill> languages,
            List<String> specialisms,
            RankBand rank,
            Experience experience,
            boolean first) {
        public Brought {
            languages = List.copyOf(languages);
            specialisms = List.copyOf(specialisms);
        }
    }

    default boolean met(Brought officer) {
        return switch (this) {
            case Service(Experience least) -> officer.experience().compareTo(least) >= 0;
            case Rank(RankBand band) -> officer.rank() == band;
            case First() -> officer.first();
            case Specialism(String code) -> officer.specialisms().contains(code);
            case Language(LanguageSkill(String language, Level least)) ->
                officer.languages().stream()
                        .anyMatch(has ->
                                has.language().equals(language) && has.level().compareTo(least) >= 0);
        };
    }
}
