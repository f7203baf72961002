package org.comity.exchange.matching.balanced;

import java.util.List;

/// Why a matching is optimal: one proof for each stage, in the order in which they were solved.
public record Certificate(List<Proof> proofs) {

    public Certificate {
        proofs = List.copyOf(proofs);
    }
}
