/// The command line of the exchanges: match a round from a file, check a result, simulate rounds. It needs no
/// database.
@NullMarked
package org.comity.exchange.matching.command;

import org.jspecify.annotations.NullMarked;
