package org.comity.exchange;

import java.util.UUID;
import org.comity.search.WorkId;

/// As which works search finds what exchanges offer.
public final class ExchangeWorkIds {

    /// Published places of open rounds, by their ids.
    public static final String PLACE = "exchange";

    private ExchangeWorkIds() {}

    public static WorkId place(UUID id) {
        return new WorkId(PLACE, id.toString());
    }
}
