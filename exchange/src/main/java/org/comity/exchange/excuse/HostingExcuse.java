package org.comity.exchange.excuse;

import java.time.Instant;
import java.util.Optional;
import org.comity.exchange.Office;

/// What an office asked in a round, and what its programme decided.
///
/// @param askedAt empty when it did not ask, or took that back
/// @param decision empty until there is one
/// @param decidedAt when that was; empty without one
public record HostingExcuse(
        Office office, Optional<Instant> askedAt, Optional<ExcuseDecision> decision, Optional<Instant> decidedAt) {

    /// That of an office of which nothing is kept.
    static HostingExcuse none(Office office) {
        return new HostingExcuse(office, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ExcuseState state() {
        return switch (decision.orElse(ExcuseDecision.UNDONE)) {
            case EXCUSED -> ExcuseState.EXCUSED;
            case DECLINED -> ExcuseState.DECLINED;
            case UNDONE -> askedAt.isPresent() ? ExcuseState.ASKED : ExcuseState.NONE;
        };
    }

    /// Whether the programme said so last, or has nothing to take back.
    boolean stands(ExcuseDecision other) {
        return switch (other) {
            case EXCUSED -> state() == ExcuseState.EXCUSED;
            case DECLINED -> state() == ExcuseState.DECLINED;
            case UNDONE -> state() == ExcuseState.ASKED || state() == ExcuseState.NONE;
        };
    }

    /// Whether there is something to say that to: who did not ask is not declined.
    boolean allows(ExcuseDecision other) {
        return other != ExcuseDecision.DECLINED || askedAt.isPresent();
    }

    /// Whether the programme took its decision back, and the office did nothing since.
    public boolean undone() {
        return decision.filter(ExcuseDecision.UNDONE::equals).isPresent();
    }
}
