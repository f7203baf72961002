package org.comity.exchange.priority;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.exchange.naming.Names;
import org.comity.exchange.profile.Experience;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.profile.Level;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.profile.Specialisms;
import org.comity.platform.language.Localizer;

/// Criteria in the reader's language.
public final class WordingCriteria {

    private WordingCriteria() {}

    /// One of them.
    public static String says(Criterion criterion, Localizer localizer) {
        return switch (criterion) {
            case Criterion.Service(Experience least) -> service(least.code(), localizer);
            case Criterion.Rank(RankBand band) -> rank(band.code(), localizer);
            case Criterion.First() -> first(localizer);
            case Criterion.Specialism(String code) -> specialism(code, localizer);
            case Criterion.Language(LanguageSkill(String language, Level least)) ->
                localizer.text(
                        "priority.language",
                        Map.of("language", localizer.languageName(language), "level", least.name()));
        };
    }

    /// Several of them in one line.
    ///
    /// @param numbers of those that are meant, the first is 1
    public static String says(List<Criterion> criteria, Collection<Integer> numbers, Localizer localizer) {
        return numbers.stream()
                .map(number -> says(criteria.get(number - 1), localizer))
                .reduce((one, other) -> localizer.text("reason.list", "one", one, "other", other))
                .orElse("");
    }

    /// All that a row of the form can ask for, by codes; the level of a language stands beside it.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        Experience.codes().stream()
                .filter(code -> !code.equals(Experience.UNDER_THREE.code()))
                .forEach(code -> options.put(Criteria.code(Criteria.EXPERIENCE, code), service(code, localizer)));
        options.put(Criteria.code(Criteria.EXCHANGE, Criteria.FIRST), first(localizer));
        Languages.options(localizer)
                .forEach((tag, name) -> options.put(
                        Criteria.code(Criteria.LANGUAGE, tag),
                        localizer.text("priority.option.language", "language", name)));
        RankBand.codes().forEach(code -> options.put(Criteria.code(Criteria.RANK, code), rank(code, localizer)));
        Specialisms.options(localizer)
                .keySet()
                .forEach(code -> options.put(Criteria.code(Criteria.SPECIALISM, code), specialism(code, localizer)));
        return options;
    }

    /// The rows of the form.
    public static List<Integer> rows() {
        return IntStream.rangeClosed(1, Criterion.MOST).boxed().toList();
    }

    private static String first(Localizer localizer) {
        return localizer.text("priority.first");
    }

    private static String service(String code, Localizer localizer) {
        return localizer.text("priority.experience." + code);
    }

    private static String rank(String code, Localizer localizer) {
        return localizer.text("priority.rank", "rank", localizer.text("profile.rank." + code));
    }

    private static String specialism(String code, Localizer localizer) {
        return localizer.text("priority.specialism", "crime", Names.crime(code, localizer));
    }
}
