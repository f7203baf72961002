package org.comity.exchange.excuse;

import java.util.Map;
import org.comity.exchange.Office;
import org.jdbi.v3.core.Handle;

/// What offices owe. Here because excuses know no outcomes of rounds: those who do implement it.
public interface Owing {

    /// Officers hosted minus officers sent in the announced rounds of a programme, by office; 0 for who is not there.
    Map<Office, Long> balances(Handle handle, Office programme);
}
