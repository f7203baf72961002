package org.comity.exchange.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that another party did, or that is due.
///
/// @param what code of the event, see `notice.event` in the texts of the interface
/// @param party whose step it was, or is now: `home`, `host`, `officer` or `programme`
/// @param match empty for what happened before there was one
/// @param application empty for what concerns her own application or a match
/// @param pseudonym of the officer that it is about; empty when it is about an office or a whole round
/// @param unit of the place; empty when it is about none
public record Notice(
        String what,
        String party,
        Instant at,
        UUID round,
        Optional<UUID> match,
        Optional<UUID> application,
        String pseudonym,
        String unit) {}
