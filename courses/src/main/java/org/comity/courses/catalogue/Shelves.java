package org.comity.courses.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.content.CourseSummary;
import org.comity.content.Curricula;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.jspecify.annotations.Nullable;

/// The catalogue for each combination of languages, kept until the catalogue changes. Thread-safe.
@Singleton
public final class Shelves {

    private static final int MOST = 200;
    private static final int MOST_WISHES = 8;

    private final Curricula curricula;
    private final Cache<Key, Shelf> shelves =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(InterfaceLanguage language, List<String> wishes) {}

    @Inject
    public Shelves(Curricula curricula) {
        this.curricula = curricula;
    }

    /// The catalogue for readers of these languages.
    ///
    /// @param wishes BCP 47 tags, dearest first
    Shelf shelf(Localizer localizer, List<String> wishes) {
        List<CourseSummary> current = curricula.catalogue();
        List<String> few = List.copyOf(wishes.subList(0, Math.min(wishes.size(), MOST_WISHES)));
        Key key = new Key(localizer.language(), few);
        @Nullable Shelf kept = shelves.getIfPresent(key);
        if (kept != null && kept.source().equals(current)) {
            return kept;
        }
        Shelf made = Shelf.of(current, localizer, few);
        shelves.put(key, made);
        return made;
    }
}
