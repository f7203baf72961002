package org.comity.search.index;

import java.util.ArrayList;
import java.util.List;
import org.comity.platform.language.LanguageChoice;

/// The languages of one question: how dear each is to the reader, and a bit for each.
public final class Languages {

    private static final int MOST = 64;
    private static final int UNWISHED = 1000;

    /// What partners share most often; comes before other languages that were not wished.
    private static final String COMMON = "en";

    private final List<String> wishes;
    private final List<String> chosen;
    private final List<String> known = new ArrayList<>();

    /// @param wishes BCP 47 tags, dearest first
    /// @param chosen languages that the reader narrowed down to; they come before all wishes
    public Languages(List<String> wishes, List<String> chosen) {
        this.wishes = wishes;
        this.chosen = chosen;
    }

    /// How dear a language is, 0 the dearest.
    public int rank(String tag) {
        if (!chosen.isEmpty()) {
            return chosen.contains(tag) ? rankOfWish(tag) : UNWISHED + 1;
        }
        return rankOfWish(tag);
    }

    private int rankOfWish(String tag) {
        for (int rank = 0; rank < wishes.size(); rank++) {
            String wish = wishes.get(rank);
            if (wish.equalsIgnoreCase(tag)) {
                return rank * 2;
            }
            if (LanguageChoice.match(List.of(tag), List.of(wish)).isPresent()) {
                return rank * 2 + 1;
            }
        }
        return LanguageChoice.match(List.of(tag), List.of(COMMON)).isPresent() ? UNWISHED - 1 : UNWISHED;
    }

    /// A number below 64; languages beyond share the last one.
    public int bit(String tag) {
        int at = known.indexOf(tag);
        if (at < 0) {
            at = known.size();
            known.add(tag);
        }
        return Math.min(at, MOST - 1);
    }

    public String tag(int bit) {
        return known.get(bit);
    }

    /// How many have a bit.
    public int size() {
        return Math.min(known.size(), MOST);
    }
}
