package org.comity.exchange.cascade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An officer's promise to teach colleagues, and what came of it.
///
/// @param people how many colleagues she promised to teach
/// @param questions in the order in which they are due
public record Cascade(int people, Instant at, List<Question> questions) {

    /// After how many months from the last day of the stay she is asked.
    static final List<Integer> MONTHS = List.of(3, 12);

    public Cascade {
        questions = List.copyOf(questions);
    }

    /// A question how many colleagues she has taught.
    ///
    /// @param months after the last day of the stay
    /// @param due the day from which she is asked
    /// @param answer empty until she answers
    public record Question(int months, LocalDate due, Optional<Answer> answer) {

        boolean open(LocalDate today) {
            return answer.isEmpty() && !today.isBefore(due);
        }
    }

    /// @param taught how many colleagues since the stay, all together
    /// @param whom where they work; nowhere when there are none
    public record Answer(int taught, List<Audience> whom, Instant at) {

        public Answer {
            whom = List.copyOf(whom);
            if ((taught == 0) != whom.isEmpty()) {
                throw new IllegalArgumentException(
                        "%d colleagues were taught, and they work at %s.".formatted(taught, whom));
            }
        }
    }

    /// A promise with its questions.
    ///
    /// @param last day of the stay
    static Cascade promised(int people, Instant at, LocalDate last) {
        return new Cascade(
                people,
                at,
                MONTHS.stream()
                        .map(months -> new Question(months, last.plusMonths(months), Optional.empty()))
                        .toList());
    }

    Optional<Question> question(int months) {
        return questions.stream().filter(each -> each.months() == months).findFirst();
    }

    /// The least that she can answer: who was taught earlier was taught later, too.
    int least(int months) {
        return questions.stream()
                .filter(each -> each.months() < months)
                .flatMap(each -> each.answer().stream())
                .mapToInt(Answer::taught)
                .max()
                .orElse(0);
    }

    /// The most that she can answer.
    ///
    /// @param limit when no later question is answered
    int most(int months, int limit) {
        return questions.stream()
                .filter(each -> each.months() > months)
                .flatMap(each -> each.answer().stream())
                .mapToInt(Answer::taught)
                .min()
                .orElse(limit);
    }
}
