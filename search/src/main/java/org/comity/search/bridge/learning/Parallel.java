package org.comity.search.bridge.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.search.analysis.Analyses;

/// The same in several languages: a text in parts that follow each other, or a concept with its names.
///
/// @param wordings by BCP 47 tag: the parts of the text, or names that mean the same
/// @param isConcept whether they are names, each of which translates each
record Parallel(SortedMap<String, List<String>> wordings, boolean isConcept) {

    Parallel {
        wordings = new TreeMap<>(wordings);
    }

    static Parallel text(Map<String, List<String>> wordings) {
        return new Parallel(new TreeMap<>(wordings), false);
    }

    static Parallel concept(Map<String, List<String>> wordings) {
        return new Parallel(new TreeMap<>(wordings), true);
    }

    /// Two wordings of the same.
    record Pair(String first, String second) {}

    /// Pairs of wordings in two languages. Parts of a text go together one by one where there are as many of
    /// them in both languages, else all of them with all.
    ///
    /// @param first base language
    /// @param second base language
    List<Pair> pairs(String first, String second) {
        List<Pair> pairs = new ArrayList<>();
        wordings.forEach((oneTag, ones) -> wordings.forEach((otherTag, others) -> {
            if (Analyses.base(oneTag).equals(first) && Analyses.base(otherTag).equals(second)) {
                if (isConcept) {
                    ones.forEach(one -> others.forEach(other -> pairs.add(new Pair(one, other))));
                } else if (ones.size() == others.size()) {
                    for (int part = 0; part < ones.size(); part++) {
                        pairs.add(new Pair(ones.get(part), others.get(part)));
                    }
                } else {
                    pairs.add(new Pair(String.join("\n", ones), String.join("\n", others)));
                }
            }
        }));
        return pairs;
    }
}
