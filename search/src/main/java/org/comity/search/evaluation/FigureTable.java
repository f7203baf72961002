package org.comity.search.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Figures as tables of plain text: one line per row, columns aligned.
final class FigureTable {

    private static final String NONE = "-";

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    private FigureTable(String title, String first) {
        this.title = title;
        rows.add(List.of(first, "queries", "nDCG@10", "recall@10", "recall@100", "MRR@10", "left out"));
    }

    /// Both tables.
    static String of(Figures figures) {
        FigureTable languages = new FigureTable("Whole collection", "query language");
        figures.byLanguage().forEach(languages::row);
        languages.mean("mean", figures.byLanguage().values());

        FigureTable pairs = new FigureTable("Documents of one language", "query → document");
        figures.byPair().forEach((pair, averages) -> pairs.row(pair.text(), averages));
        pairs.mean("mean, same language", only(figures, true));
        pairs.mean("mean, across languages", only(figures, false));
        pairs.mean("mean", figures.byPair().values());
        return languages.text() + "\n" + pairs.text();
    }

    private static List<Averages> only(Figures figures, boolean same) {
        return figures.byPair().entrySet().stream()
                .filter(entry -> entry.getKey().isSame() == same)
                .map(Map.Entry::getValue)
                .toList();
    }

    private void row(String name, Averages averages) {
        add(name, averages.count(), averages.leftOut(), averages.mean());
    }

    /// Every row counts the same, whatever the number of its queries.
    private void mean(String name, Collection<Averages> of) {
        if (!of.isEmpty()) {
            int queries = of.stream().mapToInt(Averages::count).sum();
            int leftOut = of.stream().mapToInt(Averages::leftOut).sum();
            add(name, queries, leftOut, Averages.ofRows(of).mean());
        }
    }

    private void add(String name, int queries, int leftOut, Optional<Measures> mean) {
        rows.add(List.of(
                name,
                Integer.toString(queries),
                mean.map(measures -> figure(measures.ndcg10())).orElse(NONE),
                mean.map(measures -> figure(measures.recall10())).orElse(NONE),
                mean.map(measures -> figure(measures.recall100())).orElse(NONE),
                mean.map(measures -> figure(measures.mrr10())).orElse(NONE),
                Integer.toString(leftOut)));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private String text() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", title + "\n", "\n"));
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder(row.getFirst());
        line.repeat(' ', widths.getFirst() - row.getFirst().length());
        for (int column = 1; column < row.size(); column++) {
            line.repeat(' ', 2 + widths.get(column) - row.get(column).length()).append(row.get(column));
        }
        return line.toString();
    }
}
