package org.comity.content;

import java.util.List;

/// Questions that can stand for each other; an attempt draws some of them.
///
/// @param draw how many an attempt takes, 1 to the number of questions
public record Pool(String id, int draw, List<Question> questions) {

    public Pool {
        if (draw < 1 || draw > questions.size()) {
            throw new IllegalArgumentException(
                    "Pool '%s' draws %d of %d questions.".formatted(id, draw, questions.size()));
        }
        questions = List.copyOf(questions);
    }
}
