package org.comity.exchange.priority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.exchange.form.Sent;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.priority.Criterion.Brought;
import org.comity.exchange.profile.Experience;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.profile.Level;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.profile.Specialisms;

/// The criteria of a place in their order, and as rows of a form: what is asked and, for a language, its level.
public final class Criteria {

    /// How many officers must share what is told of one of them, as with profiles.
    public static final int LEAST = 3;

    static final String EXPERIENCE = "experience";
    static final String RANK = "rank";
    static final String SPECIALISM = "specialism";
    static final String LANGUAGE = "language";
    static final String EXCHANGE = "exchange";

    /// The one value of [#EXCHANGE].
    static final String FIRST = "first";

    private Criteria() {}

    /// What a place asks of everybody, which makes some criteria pointless.
    ///
    /// @param languages any of them suffices
    public record Asked(List<String> specialisms, List<LanguageSkill> languages, List<RankBand> ranks) {
        public Asked {
            specialisms = List.copyOf(specialisms);
            languages = List.copyOf(languages);
            ranks = List.copyOf(ranks);
        }
    }

    /// The name of the field of a row.
    ///
    /// @param row from 1
    public static String row(int row) {
        return "priority-" + row;
    }

    /// The name of the field with the level of a row.
    public static String level(int row) {
        return "priority-level-" + row;
    }

    /// What stands in the field of a row.
    static String code(String kind, String value) {
        return kind + ":" + value;
    }

    /// Names of all fields, and of one row too many, so that a sixth criterion is not lost without a word.
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int row = 1; row <= Criterion.MOST + 1; row++) {
            names.add(row(row));
            names.add(level(row));
        }
        return names;
    }

    /// The rows that are filled in, in their order; a fault for each that says nothing that could decide.
    public static List<Criterion> read(Sent sent, Asked asked) {
        List<Criterion> criteria = new ArrayList<>();
        for (int row = 1; row <= Criterion.MOST + 1; row++) {
            String said = sent.text(row(row));
            String level = sent.text(level(row));
            if (said.isEmpty()) {
                if (!level.isEmpty()) {
                    sent.fault(row(row), "priority.fault.unknown");
                }
            } else if (row > Criterion.MOST) {
                sent.fault(row(Criterion.MOST), "priority.fault.many");
            } else {
                Optional<Criterion> found = criterion(sent, row, asked);
                if (found.isPresent()
                        && sound(sent, row(row), criteria.contains(found.get()), "priority.fault.twice")) {
                    criteria.add(found.get());
                }
            }
        }
        return criteria;
    }

    private static Optional<Criterion> criterion(Sent sent, int row, Asked asked) {
        String[] parts = sent.text(row(row)).split(":", 2);
        String value = parts.length == 2 ? parts[1] : "";
        boolean language = parts[0].equals(LANGUAGE);
        if (!language && !sent.text(level(row)).isEmpty()) {
            sent.fault(level(row), "priority.fault.level-unused");
        }
        Optional<Criterion> found = switch (parts[0]) {
            case EXPERIENCE -> Experience.of(value).map(Criterion.Service::new);
            case RANK -> RankBand.of(value).map(Criterion.Rank::new);
            case SPECIALISM ->
                Specialisms.CODES.contains(value)
                        ? Optional.of(new Criterion.Specialism(
                                Specialisms.offered(List.of(value)).getFirst()))
                        : Optional.empty();
            case LANGUAGE -> Languages.TAGS.contains(value) ? language(sent, row, value) : Optional.empty();
            case EXCHANGE -> value.equals(FIRST) ? Optional.of(new Criterion.First()) : Optional.empty();
            default -> Optional.empty();
        };
        boolean known = found.isPresent() || (language && Languages.TAGS.contains(value));
        return sound(sent, row(row), !known, "priority.fault.unknown")
                ? found.filter(each -> decides(sent, row, each, asked))
                : Optional.empty();
    }

    private static Optional<Criterion> language(Sent sent, int row, String tag) {
        return sent.choice(level(row), Level::of, "priority.fault.level")
                .map(level -> new Criterion.Language(new LanguageSkill(tag, level)));
    }

    /// Whether some officers whom the place takes could meet it and others not.
    private static boolean decides(Sent sent, int row, Criterion criterion, Asked asked) {
        return switch (criterion) {
            case Criterion.Service(Experience least) ->
                sound(sent, row(row), least == Experience.UNDER_THREE, "priority.fault.everybody");
            case Criterion.Rank(RankBand band) ->
                asked.ranks().isEmpty()
                        || (sound(sent, row(row), !asked.ranks().contains(band), "priority.fault.rank")
                                && sound(sent, row(row), asked.ranks().size() == 1, "priority.fault.everybody"));
            case Criterion.Specialism(String code) ->
                sound(sent, row(row), asked.specialisms().equals(List.of(code)), "priority.fault.everybody");
            case Criterion.Language(LanguageSkill skill) -> language(sent, row, skill, asked.languages());
            case Criterion.First() -> true;
        };
    }

    private static boolean language(Sent sent, int row, LanguageSkill skill, List<LanguageSkill> asked) {
        Optional<Level> least = asked.stream()
                .filter(each -> each.language().equals(skill.language()))
                .map(LanguageSkill::level)
                .findFirst();
        if (asked.isEmpty() || !sound(sent, row(row), least.isEmpty(), "priority.fault.language")) {
            return asked.isEmpty();
        }
        int above = skill.level().compareTo(least.orElseThrow());
        return sound(sent, level(row), above < 0, "priority.fault.level-low")
                && sound(sent, level(row), above == 0 && asked.size() == 1, "priority.fault.everybody");
    }

    private static boolean sound(Sent sent, String field, boolean wrong, String key) {
        if (wrong) {
            sent.fault(field, key);
        }
        return !wrong;
    }

    /// Which of them an officer meets.
    public static PriorityClass met(List<Criterion> criteria, Brought officer) {
        SortedSet<Integer> met = new TreeSet<>();
        for (int at = 0; at < criteria.size(); at++) {
            if (criteria.get(at).met(officer)) {
                met.add(at + 1);
            }
        }
        return new PriorityClass(met);
    }

    /// How many of the first criteria may be told of one officer: as many as there are while [#LEAST] officers, she
    /// among them, meet the same ones of these.
    ///
    /// @param all of whom it would have to be true
    public static int told(int criteria, PriorityClass hers, Collection<PriorityClass> all) {
        int told = 0;
        while (told < criteria && shared(hers.first(told + 1), told + 1, all)) {
            told++;
        }
        return told;
    }

    private static boolean shared(PriorityClass hers, int criteria, Collection<PriorityClass> all) {
        return all.stream().filter(each -> each.first(criteria).equals(hers)).count() >= LEAST;
    }
}
