package org.comity.exchange.matching.file;

import java.util.List;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.mechanism.TradingCycles;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Swaps;

/// Why a result is as it is, by mechanism.
public sealed interface Grounds {

    /// Dual prices, stage by stage.
    record Certified(List<Stage> stages) implements Grounds {
        public Certified {
            stages = List.copyOf(stages);
        }
    }

    /// One stage of a certificate.
    ///
    /// @param tier key of the tier
    /// @param prices of the hub, the offices, the officers and the places; not changed by anybody
    record Stage(String tier, long level, long value, long[] prices) {}

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
