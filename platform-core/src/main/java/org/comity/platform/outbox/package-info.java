/// Events between modules. Whoever changes something puts a record into the outbox in the same transaction
/// (`Outbox`); after the commit it is handled once per cluster (`EventHandler`) or followed by each node on
/// its own (`OutboxFeed`). Knows no module and no event by name.
@NullMarked
package org.comity.platform.outbox;

import org.jspecify.annotations.NullMarked;
