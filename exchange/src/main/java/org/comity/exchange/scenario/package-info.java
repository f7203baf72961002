/// What a round would come to with another rule, capacity or date, in numbers, before it runs. Stores nothing,
/// and knows no seed of a lottery.
@NullMarked
package org.comity.exchange.scenario;

import org.jspecify.annotations.NullMarked;
