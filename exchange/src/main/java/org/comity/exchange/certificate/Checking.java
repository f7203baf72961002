package org.comity.exchange.certificate;

import java.time.Instant;
import org.comity.exchange.Office;

/// An office checked a certificate by its code.
public record Checking(Office office, Instant at) {}
