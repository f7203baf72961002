package org.comity.exchange.matching.file;

import java.util.List;
import java.util.OptionalInt;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.reasons.Applications;

/// What officers and hosts said in a file that was read without a fault.
final class Written implements Applications {

    private final Draft draft;
    private final List<Eligibility> asks;
    private final List<Priorities> priorities;

    Written(Draft draft, List<Eligibility> asks, List<Priorities> priorities) {
        this.draft = draft;
        this.asks = asks;
        this.priorities = priorities;
    }

    @Override
    public Qualities brings(int officer) {
        return draft.officers.get(officer).brings();
    }

    @Override
    public Eligibility asks(int place) {
        return asks.get(place);
    }

    @Override
    public OptionalInt rank(int officer, int place) {
        Wishes list = draft.officers.get(officer).acceptable();
        if (list == null) {
            return OptionalInt.of(1);
        }
        for (int at = 0; at < list.length(); at++) {
            if (draft.placeIds.index(list.ids()[at]) == place) {
                return OptionalInt.of(list.ranks()[at]);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public int nextRank(int officer) {
        Wishes list = draft.officers.get(officer).acceptable();
        return list == null ? 1 : list.worst() + 1;
    }

    @Override
    public int priority(int officer, int place) {
        return priorities.get(place).of(officer);
    }
}
