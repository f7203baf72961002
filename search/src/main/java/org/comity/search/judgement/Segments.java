package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a folder of parallel texts holds in one language.
///
/// @param ids of all segments in their order, the document before the colon: `Wikinews_1:213`
/// @param texts by segment, without those that do not say what the others of their segment say
public record Segments(List<String> ids, Map<String, String> texts) {

    /// Which segments of a language are no translations: language, first and last number.
    private static final String ERRATA = "not-parallel.tsv";

    private static final String NUMBER = "[0-9]{1,9}";

    public Segments {
        ids = List.copyOf(ids);
    }

    /// Reads a language.
    ///
    /// @param folder with a file per language, `fr.tsv.gz`: segment and text; and perhaps `not-parallel.tsv`
    /// @throws IOException when a file is missing or is not as described; the message says where
    public static Segments of(Path folder, String language) throws IOException {
        List<long[]> wrong = wrong(folder.resolve(ERRATA), language);
        List<String> ids = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<String> row : PackedRows.read(folder.resolve(language + ".tsv.gz"), 2)) {
            String id = row.getFirst();
            ids.add(id);
            if (wrong.isEmpty() || wrong.stream().noneMatch(range -> isIn(range, id))) {
                texts.put(id, row.get(1));
            }
        }
        return new Segments(ids, texts);
    }

    private static boolean isIn(long[] range, String id) {
        long number = Long.parseLong(id.substring(id.indexOf(':') + 1));
        return number >= range[0] && number <= range[1];
    }

    private static List<long[]> wrong(Path errata, String language) throws IOException {
        List<long[]> ranges = new ArrayList<>();
        for (String line : Files.isRegularFile(errata) ? Files.readAllLines(errata) : List.<String>of()) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 3 || !columns[1].matches(NUMBER) || !columns[2].matches(NUMBER)) {
                throw new IOException("%s has a line without a language and two numbers: %s".formatted(errata, line));
            }
            if (columns[0].equals(language)) {
                ranges.add(new long[] {Long.parseLong(columns[1]), Long.parseLong(columns[2])});
            }
        }
        return ranges;
    }
}
