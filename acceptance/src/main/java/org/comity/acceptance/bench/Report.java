package org.comity.acceptance.bench;

import java.util.ArrayList;
import java.util.List;

/// Tables in Markdown, aligned so that they can be read on a terminal as well.
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report line(String line) {
        text.append(line).append("\n");
        return this;
    }

    /// A table; the first column stands left, the others right.
    Report table(List<String> head, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < head.size(); column++) {
            int at = column;
            widths.add(all.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        text.append("\n").append(row(head, widths)).append(rule(widths));
        rows.forEach(row -> text.append(row(row, widths)));
        text.append("\n");
        return this;
    }

    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths.get(column) - cell.length());
            row.append(' ').append(column == 0 ? cell + blanks : blanks + cell).append(" |");
        }
        return row.append('\n').toString();
    }

    private static String rule(List<Integer> widths) {
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < widths.size(); column++) {
            rule.append("-".repeat(widths.get(column) + 1)).append(column == 0 ? "-|" : ":|");
        }
        return rule.append('\n').toString();
    }

    String text() {
        return text.toString();
    }
}
