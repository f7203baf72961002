package org.comity.exchange.notice;

import java.util.UUID;
import org.comity.exchange.Office;

/// Who reads, and as which parties she may.
///
/// @param officer whether she applies herself
/// @param home whether she nominates for her office
/// @param host whether she offers places for it
record Reader(UUID person, Office office, boolean officer, boolean home, boolean host) {

    boolean anything() {
        return officer || home || host;
    }
}
