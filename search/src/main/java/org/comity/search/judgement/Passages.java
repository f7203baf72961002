package org.comity.search.judgement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Passages of TICO-19: five segments of a document that follow each other, which is about a paragraph.
public final class Passages {

    private static final int SEGMENTS = 5;

    private Passages() {}

    /// The passage that each segment belongs to.
    ///
    /// @param segments ids in their order, the document before the colon: `Wikinews_1:213`
    /// @return by segment: `tico-Wikinews-1-0`
    public static Map<String, String> ofSegments(List<String> segments) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> passages = new LinkedHashMap<>();
        for (String segment : segments) {
            String document = segment.substring(0, Math.max(0, segment.indexOf(':')));
            int number = counts.merge(document, 1, Integer::sum) - 1;
            passages.put(segment, "tico-%s-%d".formatted(document.replace('_', '-'), number / SEGMENTS));
        }
        return passages;
    }
}
