/// A round as numbers: who may go where, how dear it is to her and to the host, and what the offices owe each
/// other. It knows neither the database nor why somebody is eligible.
@NullMarked
package org.comity.exchange.matching.instance;

import org.jspecify.annotations.NullMarked;
