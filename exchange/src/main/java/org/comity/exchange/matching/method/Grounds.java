package org.comity.exchange.matching.method;

import java.util.List;
import org.comity.exchange.matching.balanced.Certificate;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.mechanism.TradingCycles;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Swaps;

/// Why a result is as it is, by mechanism.
public sealed interface Grounds {

    /// Dual prices, stage by stage.
    record Certified(Certificate certificate) implements Grounds {}

    /// What it took to get into each place, in the order of the places.
    record Thresholds(List<Cutoff> cutoffs) implements Grounds {
        public Thresholds {
            cutoffs = List.copyOf(cutoffs);
        }
    }

    /// Who traded with whom.
    record Trades(List<TradingCycles.Trade> trades) implements Grounds {
        public Trades {
            trades = List.copyOf(trades);
        }
    }

    /// What was searched for, and how far the search came.
    record Search(Aims aims, Swaps.Found found) implements Grounds {}
}
