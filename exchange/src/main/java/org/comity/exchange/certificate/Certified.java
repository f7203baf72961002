package org.comity.exchange.certificate;

import java.util.Optional;
import org.comity.exchange.placement.Agreed;

/// What can be certified of a placement. Never leaves a use case as it is.
///
/// @param days of the stay; empty when it did not take place, or nobody has said so yet
/// @param certificate empty until the officer asks for it
record Certified(Agreed agreed, Optional<Integer> days, Optional<StayCertificate> certificate) {}
