package org.comity.exchange.computing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.outcome.MatchingAgain;
import org.comity.exchange.outcome.MatchingFirst;
import org.comity.exchange.rematch.FillingVacancies;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.authority.Authority;

/// A server at which something happens once it has read the round and before it has matched it.
final class Interrupting {

    private Interrupting() {}

    /// The first look at the clock is that of taking up the job; each one after it is that of a matching that begins.
    private static final class Watched extends Clock {

        private final Clock clock;
        private final Runnable meanwhile;
        private int looks;

        Watched(Clock clock, Runnable meanwhile) {
            this.clock = clock;
            this.meanwhile = meanwhile;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            looks++;
            if (looks > 1) {
                meanwhile.run();
            }
            return clock.instant();
        }
    }

    /// Another server of the house.
    ///
    /// @param meanwhile what happens each time that a matching begins, and once more before its result is kept
    static ComputingMatchings server(ExchangeHouse house, Runnable meanwhile) {
        Authority authority = new Authority(
                new AccessPolicy(List.of()), house.trail, new Watched(house.clock, meanwhile), new SecureRandom());
        return new ComputingMatchings(
                house.database,
                house.jobs,
                new MatchingFirst(house.rounds, house.storedRounds, house.outcomes, house.authority),
                new FillingVacancies(
                        house.matches,
                        house.outcomes,
                        house.rounds,
                        new MatchingAgain(house.storedRounds, house.authority),
                        house.authority),
                authority);
    }

    /// The same that happens the first time alone.
    static ComputingMatchings once(ExchangeHouse house, Runnable meanwhile) {
        boolean[] happened = {false};
        return server(house, () -> {
            if (!happened[0]) {
                happened[0] = true;
                meanwhile.run();
            }
        });
    }
}
