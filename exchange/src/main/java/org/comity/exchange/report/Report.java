package org.comity.exchange.report;

import java.time.Instant;

/// An officer's report on her stay.
///
/// @param text as she wrote it, lines parted by U+000A
public record Report(String text, Release release, Instant changedAt) {}
