package org.comity.exchange.matching.file;

import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.reasons.Applications;

/// A round as it was read.
public record Round(Instance instance, Applications applications) {}
