package org.comity.exchange.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.comity.exchange.statistics.Statistics.Flow;

/// A Sankey drawing of flows (after M. H. P. R. Sankey, 1898): a band from each home jurisdiction to each host
/// jurisdiction, as wide as officers are many, on a ground that is [#WIDTH] wide.
///
/// @param height of the ground
public record FlowDrawing(int height, List<Node> nodes, List<Band> bands) {

    public static final int WIDTH = 480;

    private static final int NODE = 14;
    private static final int GAP = 12;
    private static final int MARGIN = 48;
    private static final int TOTAL = 240;
    private static final int MIDDLE = WIDTH / 2;
    private static final int LETTERS = 8;

    /// A jurisdiction on one side.
    ///
    /// @param x of the bar, from the left
    /// @param label where its code stands
    /// @param anchor of that text, `start` or `end`
    public record Node(String code, int x, double y, double height, int label, String anchor) {

        /// Where the middle of the text is.
        public double middle() {
            return y + height / 2;
        }
    }

    /// @param path of its middle line
    public record Band(Flow flow, String path, double width) {}

    public FlowDrawing {
        nodes = List.copyOf(nodes);
        bands = List.copyOf(bands);
    }

    /// @param mirrored whether home stands on the right, as for readers from right to left
    static FlowDrawing of(List<Flow> flows, boolean mirrored) {
        int all = flows.stream().mapToInt(Flow::officers).sum();
        double each = all == 0 ? 0 : (double) TOTAL / all;
        Map<String, Side> homes = sides(flows, Flow::from, each);
        Map<String, Side> hosts = sides(flows, Flow::to, each);
        int left = MARGIN + NODE;
        int right = WIDTH - MARGIN - NODE;
        List<Band> bands = new ArrayList<>();
        for (Flow flow : flows) {
            double width = flow.officers() * each;
            double from = taken(homes, flow.from(), width) + width / 2;
            double to = taken(hosts, flow.to(), width) + width / 2;
            bands.add(new Band(
                    flow,
                    String.format(
                            Locale.ROOT,
                            "M%d %.1fC%d %.1f %d %.1f %d %.1f",
                            mirrored ? right : left,
                            from,
                            MIDDLE,
                            from,
                            MIDDLE,
                            to,
                            mirrored ? left : right,
                            to),
                    width));
        }
        List<Node> nodes = new ArrayList<>();
        homes.forEach((code, side) -> nodes.add(node(code, side, !mirrored)));
        hosts.forEach((code, side) -> nodes.add(node(code, side, mirrored)));
        int most = Math.max(homes.size(), hosts.size());
        return new FlowDrawing(TOTAL + GAP * (most + 1), nodes, bands);
    }

    private static Node node(String code, Side side, boolean atLeft) {
        return atLeft
                ? new Node(code, MARGIN, side.y, side.height, MARGIN - LETTERS, "end")
                : new Node(code, WIDTH - MARGIN - NODE, side.y, side.height, WIDTH - MARGIN + LETTERS, "start");
    }

    /// One side of a jurisdiction while its bands are attached, one below the other.
    private static final class Side {
        private final double y;
        private final double height;
        private double taken;

        Side(double y, double height) {
            this.y = y;
            this.height = height;
        }
    }

    private static double taken(Map<String, Side> sides, String code, double width) {
        Side side = sides.get(code);
        if (side == null) {
            throw new IllegalArgumentException("There is no side of " + code);
        }
        double at = side.y + side.taken;
        side.taken += width;
        return at;
    }

    /// The greatest first, one below the other.
    private static Map<String, Side> sides(List<Flow> flows, Function<Flow, String> end, double each) {
        Map<String, Integer> officers = new LinkedHashMap<>();
        flows.forEach(flow -> officers.merge(end.apply(flow), flow.officers(), Integer::sum));
        Map<String, Side> sides = new LinkedHashMap<>();
        double[] y = {GAP};
        officers.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> {
                    double height = entry.getValue() * each;
                    sides.put(entry.getKey(), new Side(y[0], height));
                    y[0] += height + GAP;
                });
        return sides;
    }
}
