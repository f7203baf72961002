package org.comity.search.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DetectionMeasureTest {

    @Test
    void what_is_right_and_what_is_wrong_is_counted_by_language() {
        DetectionMeasure measure = new DetectionMeasure(QueryLanguages.learned());
        measure.add("el", "η αστυνομία ζήτησε βοήθεια");
        measure.add("th", "this is surely not Thai but English");

        String table = measure.table();

        assertThat(row(table, "el")).contains("| 1 |").doesNotContain("0.000");
        assertThat(row(table, "th")).contains("| 1 |").doesNotContain("1.000");
        assertThat(row(table, "*mean*")).contains("0.500");
    }

    private static String row(String table, String language) {
        return table.lines()
                .filter(line -> line.startsWith("| " + language + " |"))
                .findFirst()
                .orElseThrow();
    }
}
