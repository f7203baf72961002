package org.comity.exchange.cascade;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer what she promised to teach and taught. These are numbers, which lead to her through her
/// application alone: they stay when she is taken out of that.
@Singleton
public final class KeepingCascades implements PersonalRecords {

    private final PostgresCascades cascades;

    @Inject
    public KeepingCascades(PostgresCascades cascades) {
        this.cascades = cascades;
    }

    /// A promise as it stands in her file.
    public record ExportedCascade(UUID match, int people, Instant at, List<ExportedAnswer> answers) {}

    /// @param taught empty until she answers
    /// @param whom where they work
    public record ExportedAnswer(int months, LocalDate due, Optional<Integer> taught, List<String> whom) {}

    @Override
    public String name() {
        return "exchange-cascades";
    }

    @Override
    public String erasureKey() {
        return "cascade.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        List<UUID> promised = cascades.promised(handle, person);
        Map<UUID, Cascade> all = cascades.all(handle, promised);
        return promised.stream()
                .<Object>map(match -> exported(match, Objects.requireNonNull(all.get(match))))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return 0;
    }

    private static ExportedCascade exported(UUID match, Cascade cascade) {
        return new ExportedCascade(
                match,
                cascade.people(),
                cascade.at(),
                cascade.questions().stream()
                        .map(each -> new ExportedAnswer(
                                each.months(),
                                each.due(),
                                each.answer().map(Cascade.Answer::taught),
                                each.answer().stream()
                                        .flatMap(answer -> answer.whom().stream())
                                        .map(Audience::code)
                                        .toList()))
                        .toList());
    }
}
