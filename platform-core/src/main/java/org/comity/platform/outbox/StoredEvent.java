package org.comity.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/// An event as it is stored.
///
/// @param number of its commit
/// @param key of its commit
/// @param id its own number
/// @param payload JSON
record StoredEvent(long number, UUID key, long id, String payload, Instant occurredAt) {}
