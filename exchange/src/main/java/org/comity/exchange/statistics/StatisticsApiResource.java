package org.comity.exchange.statistics;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.statistics.Statistics.Balance;
import org.comity.exchange.statistics.Statistics.Coverage;
import org.comity.exchange.statistics.Statistics.Flow;
import org.comity.platform.access.Needs;

/// Statistics by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class StatisticsApiResource {

    private final CountingExchanges counting;

    @Inject
    public StatisticsApiResource(CountingExchanges counting) {
        this.counting = counting;
    }

    /// What the announced rounds came to.
    ///
    /// @param least officers are told in groups of at least so many; who is not in one yet is left out
    /// @param flows between jurisdictions, the greatest first
    /// @param coverage by crime type
    public record StatisticsView(int least, List<Flow> flows, List<BalanceView> balances, List<CoverageView> coverage) {

        static StatisticsView of(Statistics statistics) {
            return new StatisticsView(
                    SmallCounts.LEAST,
                    statistics.flows(),
                    statistics.balances().stream()
                            .map(each -> BalanceView.of(each, statistics.rounds()))
                            .toList(),
                    statistics.coverage().stream().map(CoverageView::of).toList());
        }
    }

    /// @param after each of the last rounds
    public record BalanceView(String jurisdiction, List<PointView> after) {

        static BalanceView of(Balance balance, List<UUID> rounds) {
            List<PointView> after = new ArrayList<>();
            for (int at = 0; at < rounds.size(); at++) {
                after.add(new PointView(rounds.get(at), balance.after().get(at)));
            }
            return new BalanceView(balance.jurisdiction(), after);
        }
    }

    /// @param balance officers hosted minus officers sent, in this round and all before
    public record PointView(UUID round, int balance) {}

    /// @param crime code of the type of crime
    /// @param seats offered at places for it
    /// @param officers who agreed to one of them; absent when they are none or too few to be told
    public record CoverageView(String crime, int seats, Optional<Integer> officers) {

        static CoverageView of(Coverage coverage) {
            return new CoverageView(
                    coverage.crime(),
                    coverage.seats(),
                    coverage.officers() == 0 ? Optional.empty() : Optional.of(coverage.officers()));
        }
    }

    @GET
    @Path("api/exchange/statistics")
    @Needs(Permissions.READ)
    @Operation(summary = "What the announced rounds of exchanges came to, with small counts kept back")
    public StatisticsView getStatistics() {
        return StatisticsView.of(counting.counted().statistics());
    }
}
