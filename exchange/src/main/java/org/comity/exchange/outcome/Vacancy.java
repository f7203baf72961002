package org.comity.exchange.outcome;

import java.time.Instant;
import org.comity.exchange.place.HostPlace;

/// A place that fell free when a match ended, and nobody was asked instead.
public record Vacancy(HostPlace place, Instant at) {}
