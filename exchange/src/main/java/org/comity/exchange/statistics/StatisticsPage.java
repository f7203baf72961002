package org.comity.exchange.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.exchange.naming.Names;
import org.comity.exchange.statistics.Statistics.Balance;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The announced rounds in pictures, each with its table.
///
/// @param rounds names of the rounds of the statistics
public record StatisticsPage(String title, Statistics statistics, List<Named> rounds, FlowDrawing drawing)
        implements Page {

    private static final int PICTURE = 400;
    private static final int HALF = 20;

    /// @param language BCP 47 tag of the name
    public record Named(String name, String language) {}

    /// A bar of a picture.
    public record Bar(double x, double y, double width, double height) {}

    @Override
    public String section() {
        return "exchange";
    }

    /// What a flow is called.
    public String flow(FlowDrawing.Band band, Localizer localizer) {
        return localizer.text(
                "statistics.flow",
                Map.of(
                        "from",
                        Names.jurisdiction(band.flow().from(), localizer),
                        "to",
                        Names.jurisdiction(band.flow().to(), localizer),
                        "count",
                        band.flow().officers()));
    }

    /// A count of officers; none cannot be told from too few.
    public String number(int officers, Localizer localizer) {
        return officers == 0 ? localizer.text("statistics.kept") : localizer.number(officers);
    }

    /// A bar for each round, above the line in the middle where more were hosted.
    public List<Bar> bars(Balance balance) {
        int most = statistics.balances().stream()
                .flatMap(each -> each.after().stream())
                .mapToInt(Math::abs)
                .max()
                .orElse(0);
        double width = (double) PICTURE / Math.max(1, balance.after().size());
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < balance.after().size(); at++) {
            int value = balance.after().get(at);
            if (value != 0) {
                double height = (double) HALF * Math.abs(value) / most;
                bars.add(new Bar(at * width + 2, value > 0 ? HALF - height : HALF, width - 4, height));
            }
        }
        return bars;
    }

    /// What a picture of balances says.
    public String said(Balance balance, Localizer localizer) {
        return balance.after().stream()
                .map(localizer::number)
                .reduce((one, other) -> localizer.text("reason.list", "one", one, "other", other))
                .orElse("");
    }

    /// How long a bar of coverage is.
    public double bar(int count) {
        int most = statistics.coverage().stream()
                .flatMap(each -> Stream.of(each.seats(), each.officers()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return most == 0 ? 0 : (double) PICTURE * count / most;
    }
}
