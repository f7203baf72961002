package org.comity.courses.lesson;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersionId;
import org.comity.courses.language.Reader;

/// Lessons as readers of the same languages see them. Kept for the next reader, because versions never change.
/// Thread-safe.
@Singleton
public final class LessonTexts {

    /// Bounds the memory; texts that several readers' languages have in common are counted for each of them.
    private static final long CHARACTERS = 30_000_000;

    private static final int FRAME = 2_000;

    private static final int MOST_WISHES = 8;

    private final Cache<Key, Optional<LessonText>> texts = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<Key, Optional<LessonText>>weigher((key, text) -> weight(text))
            .build();

    private record Key(CourseVersionId version, String lesson, List<String> wishes, Optional<String> second) {}

    @Inject
    public LessonTexts() {}

    /// The lesson for a reader; empty when the version has no such lesson.
    ///
    /// @param wishes BCP 47 tags, dearest first; never empty
    /// @param second the language to read beside the first
    public Optional<LessonText> text(
            CourseVersion version, String lesson, List<String> wishes, Optional<String> second) {
        if (version.lesson(lesson).isEmpty()) {
            return Optional.empty();
        }
        List<String> few = List.copyOf(wishes.subList(0, Math.min(wishes.size(), MOST_WISHES)));
        Optional<String> existing = second.filter(version.summary().texts()::containsKey);
        return texts.get(
                new Key(version.id(), lesson, few, existing),
                key -> LessonText.of(version, lesson, new Reader(version.summary(), few, existing), few.getFirst()));
    }

    private static int weight(Optional<LessonText> text) {
        return FRAME
                + text.map(lesson -> lesson.parts().stream()
                                .flatMap(part -> Stream.of(Optional.of(part.main()), part.beside()))
                                .flatMap(Optional::stream)
                                .flatMap(side -> side.text().stream())
                                .mapToInt(unit -> unit.html().length())
                                .sum())
                        .orElse(0);
    }
}
