package org.comity.search.bridge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The terms of one language in a table, packed into bytes and sorted by them, because tables of many languages
/// are in memory at once.
final class Entries {

    private static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

    private final byte[] terms;
    private final int[] termEnds;
    private final byte[] surfaces;
    private final int[] surfaceEnds;

    /// @param entries sorted as [#sorted] does, each term once
    Entries(List<Entry> entries) {
        byte[][] packedTerms = new byte[entries.size()][];
        byte[][] packedSurfaces = new byte[entries.size()][];
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            packedTerms[at] = bytes(entry.term());
            // most words are read as they are sought
            packedSurfaces[at] = entry.surface().equals(entry.term()) ? new byte[0] : bytes(entry.surface());
            if (at > 0 && ORDER.compare(packedTerms[at - 1], packedTerms[at]) >= 0) {
                throw new IllegalArgumentException("The terms are not in their order: " + entry.term());
            }
        }
        termEnds = ends(packedTerms);
        terms = joined(packedTerms, termEnds);
        surfaceEnds = ends(packedSurfaces);
        surfaces = joined(packedSurfaces, surfaceEnds);
    }

    static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> bytes(entry.term()), ORDER))
                .toList();
    }

    int size() {
        return termEnds.length;
    }

    /// The place of a term, or below 0 when it is not there.
    int find(String term) {
        byte[] sought = bytes(term);
        int low = 0;
        int high = termEnds.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order =
                    Arrays.compareUnsigned(terms, begin(termEnds, middle), termEnds[middle], sought, 0, sought.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    String term(int at) {
        return text(terms, termEnds, at);
    }

    String surface(int at) {
        String surface = text(surfaces, surfaceEnds, at);
        return surface.isEmpty() ? term(at) : surface;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int begin(int[] ends, int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    private static String text(byte[] all, int[] ends, int at) {
        int begin = begin(ends, at);
        return new String(all, begin, ends[at] - begin, StandardCharsets.UTF_8);
    }

    private static int[] ends(byte[][] parts) {
        int[] ends = new int[parts.length];
        int end = 0;
        for (int at = 0; at < parts.length; at++) {
            end += parts[at].length;
            ends[at] = end;
        }
        return ends;
    }

    private static byte[] joined(byte[][] parts, int[] ends) {
        byte[] all = new byte[parts.length == 0 ? 0 : ends[parts.length - 1]];
        for (int at = 0; at < parts.length; at++) {
            System.arraycopy(parts[at], 0, all, begin(ends, at), parts[at].length);
        }
        return all;
    }
}
