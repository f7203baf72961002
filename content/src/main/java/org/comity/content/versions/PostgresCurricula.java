package org.comity.content.versions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersionId;
import org.comity.content.Curricula;
import org.comity.content.Figure;
import org.comity.platform.database.Database;
import org.jspecify.annotations.Nullable;

/// The curricula in PostgreSQL, with what is read often kept in memory. Versions never change, so only the catalogue
/// can be stale: an import on this server shows at once, one on another server after a few seconds.
@Singleton
public final class PostgresCurricula implements Curricula {

    private static final Duration FRESH = Duration.ofSeconds(10);
    /// A fifth of the heap in bytes, taken as characters: at two bytes each, and with every language of every version
    /// read, versions take two fifths of it at the most.
    private static final long VERSIONS_CHARACTERS = Runtime.getRuntime().maxMemory() / 5;
    private static final long FIGURES_BYTES = 16_000_000;

    private final Database database;
    private final Clock clock;
    private final Cache<CourseVersionId, Held> versions = Caffeine.newBuilder()
            .maximumWeight(VERSIONS_CHARACTERS)
            .<CourseVersionId, Held>weigher((id, held) -> held.weight())
            .build();
    private final Cache<FigureKey, Figure> figures = Caffeine.newBuilder()
            .maximumWeight(FIGURES_BYTES)
            .<FigureKey, Figure>weigher((key, figure) -> figure.content().length + 500)
            .build();

    private volatile @Nullable Catalogue catalogue;

    private record Held(CourseVersion version, int weight) {}

    private record FigureKey(CourseVersionId version, String language, String name) {}

    /// @param revision of the database when this was read
    /// @param checked when the revision was last compared
    private record Catalogue(
            long revision, Instant checked, List<CourseSummary> courses, Map<CourseId, CourseSummary> byCourse) {

        static Catalogue of(long revision, Instant now, List<CourseSummary> courses) {
            return new Catalogue(
                    revision,
                    now,
                    courses,
                    courses.stream().collect(Collectors.toUnmodifiableMap(CourseSummary::course, Function.identity())));
        }

        Catalogue checked(Instant now) {
            return new Catalogue(revision, now, courses, byCourse);
        }
    }

    @Inject
    public PostgresCurricula(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<CourseSummary> catalogue() {
        return known().courses();
    }

    @Override
    public Optional<CourseVersion> current(CourseId course) {
        return Optional.ofNullable(known().byCourse().get(course)).flatMap(summary -> version(summary.id()));
    }

    @Override
    public Optional<CourseVersion> version(CourseVersionId id) {
        return Optional.ofNullable(versions.get(id, this::load)).map(Held::version);
    }

    private @Nullable Held load(CourseVersionId id) {
        return database.query(handle -> PostgresContent.version(handle, id))
                .map(stored -> new Held(Compilation.of(stored), VersionWeight.of(stored)))
                .orElse(null);
    }

    @Override
    public Optional<Figure> figure(CourseVersionId id, String language, String name) {
        return Optional.ofNullable(figures.get(
                new FigureKey(id, language, name),
                key -> database.query(
                                handle -> PostgresContent.figure(handle, key.version(), key.language(), key.name()))
                        .orElse(null)));
    }

    /// Reads the catalogue anew at the next question, because an import on this server changed it.
    public void forgetCatalogue() {
        catalogue = null;
    }

    private Catalogue known() {
        @Nullable Catalogue now = catalogue;
        Instant instant = clock.instant();
        if (now != null && instant.isBefore(now.checked().plus(FRESH))) {
            return now;
        }
        long revision = database.query(PostgresCatalogue::revision);
        Catalogue fresh = now != null && now.revision() == revision
                ? now.checked(instant)
                : Catalogue.of(revision, instant, database.query(PostgresCatalogue::current));
        catalogue = fresh;
        return fresh;
    }
}
