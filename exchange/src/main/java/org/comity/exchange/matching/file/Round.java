package org.comity.exchange.matching.file;

import java.util.Optional;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.reasons.Applications;

/// A round as it was read.
///
/// @param named how its policy says that it is matched; empty when it does not say
public record Round(Instance instance, Applications applications, Optional<Method> named) {}
