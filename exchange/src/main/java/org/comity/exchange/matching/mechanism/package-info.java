/// Mechanisms of the literature beside the balanced one: officer-proposing deferred acceptance, which is stable,
/// and two-sided top trading cycles, which are balanced in every round. docs/matching.md says what each promises
/// and what none can.
@NullMarked
package org.comity.exchange.matching.mechanism;

import org.jspecify.annotations.NullMarked;
