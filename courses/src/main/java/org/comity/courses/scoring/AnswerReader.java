package org.comity.courses.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.courses.scoring.Reading.Flaw;
import org.comity.courses.scoring.Reading.Flaw.Kind;

/// Reads what was sent into an answer, or says what is wrong with it. A question is answered as a whole: every
/// partner, every place.
public final class AnswerReader {

    /// Longer than any term; a text of more is a slip of the clipboard.
    public static final int LONGEST_TEXT = 200;

    private AnswerReader() {}

    /// @param language BCP 47 tag of the language she reads in, for the separators of a number
    public static Reading read(Question question, RawAnswer raw, String language) {
        return switch (question.task()) {
            case Task.SingleChoice task -> single(task, raw.chosen());
            case Task.MultipleChoice task -> multiple(task, raw.chosen());
            case Task.Matching task -> matching(task, raw.placed());
            case Task.Ordering task -> ordering(task, raw.placed());
            case Task.ShortText ignored -> words(raw.typed());
            case Task.NumberEntry ignored -> number(raw.typed(), language);
        };
    }

    private static Reading single(Task.SingleChoice task, List<String> chosen) {
        if (chosen.size() > 1) {
            return malformed(Kind.MORE_THAN_ONE);
        }
        return chosen(task.options(), chosen, new Answer.Choice(chosen.isEmpty() ? "" : chosen.getFirst()));
    }

    private static Reading multiple(Task.MultipleChoice task, List<String> chosen) {
        return chosen(task.options(), chosen, new Answer.Choices(new TreeSet<>(chosen)));
    }

    private static Reading chosen(List<String> options, List<String> chosen, Answer answer) {
        if (chosen.isEmpty()) {
            return malformed(Kind.NOTHING_CHOSEN);
        }
        return options.containsAll(chosen) ? new Reading.WellFormed(answer) : malformed(Kind.UNKNOWN_OPTION);
    }

    private static Reading matching(Task.Matching task, Map<String, String> placed) {
        List<Flaw> flaws = new ArrayList<>(strangers(task.left(), placed));
        for (String left : task.left()) {
            String right = placed.getOrDefault(left, "");
            if (right.isEmpty()) {
                flaws.add(new Flaw(Kind.PARTNER_MISSING, left));
            } else if (!task.right().contains(right)) {
                flaws.add(new Flaw(Kind.UNKNOWN_OPTION, left));
            }
        }
        return flaws.isEmpty() ? new Reading.WellFormed(new Answer.Pairs(placed)) : new Reading.Malformed(flaws);
    }

    private static Reading ordering(Task.Ordering task, Map<String, String> placed) {
        List<Flaw> flaws = new ArrayList<>(strangers(task.items(), placed));
        Set<String> places = new TreeSet<>();
        for (int place = 1; place <= task.items().size(); place++) {
            places.add(Integer.toString(place));
        }
        for (String item : task.items()) {
            String place = placed.getOrDefault(item, "");
            if (place.isEmpty()) {
                flaws.add(new Flaw(Kind.PLACE_MISSING, item));
            } else if (!places.contains(place)) {
                flaws.add(new Flaw(Kind.UNKNOWN_OPTION, item));
            } else if (Collections.frequency(placed.values(), place) > 1) {
                flaws.add(new Flaw(Kind.PLACE_TWICE, item));
            }
        }
        return flaws.isEmpty() ? new Reading.WellFormed(order(placed)) : new Reading.Malformed(flaws);
    }

    private static Answer order(Map<String, String> placed) {
        TreeMap<Integer, String> byPlace = new TreeMap<>();
        placed.forEach((item, place) -> byPlace.put(Integer.valueOf(place), item));
        return new Answer.Order(List.copyOf(byPlace.values()));
    }

    private static List<Flaw> strangers(List<String> known, Map<String, String> placed) {
        return known.containsAll(placed.keySet()) ? List.of() : List.of(new Flaw(Kind.UNKNOWN_OPTION, ""));
    }

    private static Reading words(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST_TEXT) {
            return malformed(Kind.TOO_LONG);
        }
        return Wording.normal(text).isEmpty()
                ? malformed(Kind.NOTHING_WRITTEN)
                : new Reading.WellFormed(new Answer.Words(text));
    }

    private static Reading number(String typed, String language) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return malformed(Kind.NOTHING_WRITTEN);
        }
        Optional<BigDecimal> value = Numerals.read(text, language);
        return value.isPresent()
                ? new Reading.WellFormed(new Answer.Quantity(text, value.get()))
                : malformed(Kind.NOT_A_NUMBER);
    }

    private static Reading malformed(Kind kind) {
        return new Reading.Malformed(List.of(new Flaw(kind, "")));
    }
}
