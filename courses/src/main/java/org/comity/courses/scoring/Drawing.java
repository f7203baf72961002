package org.comity.courses.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.comity.content.CourseVersion;
import org.comity.content.Pool;
import org.comity.content.Question;
import org.comity.content.Question.Task;

/// Draws the questions of an attempt. The same seed on the same version draws the same questions in the same
/// order, so that a draw can be explained later.
public final class Drawing {

    /// Named, because the default algorithm of the platform may change.
    private static final String ALGORITHM = "L64X128MixRandom";

    private Drawing() {}

    /// From each pool, in the order of the pools, as many questions as it says.
    public static List<Drawn> of(CourseVersion version, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
        List<Drawn> drawn = new ArrayList<>();
        for (Pool pool : version.pools()) {
            shuffled(pool.questions(), random).stream()
                    .limit(pool.draw())
                    .map(question -> new Drawn(question.id(), order(question, random)))
                    .forEach(drawn::add);
        }
        return List.copyOf(drawn);
    }

    private static List<String> order(Question question, RandomGenerator random) {
        List<String> ids = switch (question.task()) {
            case Task.SingleChoice single -> single.options();
            case Task.MultipleChoice multiple -> multiple.options();
            case Task.Matching matching -> matching.right();
            case Task.Ordering ordering -> ordering.items();
            case Task.ShortText ignored -> List.of();
            case Task.NumberEntry ignored -> List.of();
        };
        return question.shuffle() ? shuffled(ids, random) : ids;
    }

    private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
