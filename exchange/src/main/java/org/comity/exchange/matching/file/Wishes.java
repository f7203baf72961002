package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.Arrays;
import org.comity.exchange.matching.document.Cursor;
import org.jspecify.annotations.Nullable;

/// A list in order of preference: numbers of ids, each with its rank, the first is 1; an inner list is a tie.
///
/// @param ids in the order of the file
/// @param ranks beside them, never falling
record Wishes(int[] ids, int[] ranks) {

    static final Wishes NONE = new Wishes(new int[0], new int[0]);

    int length() {
        return ids.length;
    }

    /// How many ranks there are.
    int worst() {
        return ranks.length == 0 ? 0 : ranks[ranks.length - 1];
    }

    /// Reads the list on which the cursor stands.
    static Wishes read(Cursor cursor, Ids ids, int most) throws IOException {
        Collected collected = new Collected(ids);
        cursor.list(most, index -> {
            if (cursor.isList()) {
                cursor.list(most, inner -> collected.add(cursor.word(), index + 1));
            } else {
                collected.add(cursor.word(), index + 1);
            }
        });
        return collected.wishes();
    }

    private static final class Collected {
        private final Ids ids;
        private int[] found = new int[8];
        private int[] ranks = new int[8];
        private int count;

        Collected(Ids ids) {
            this.ids = ids;
        }

        void add(@Nullable String word, int rank) {
            if (word == null) {
                return;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
                ranks = Arrays.copyOf(ranks, count * 2);
            }
            found[count] = ids.mention(word);
            ranks[count] = rank;
            count++;
        }

        Wishes wishes() {
            return new Wishes(Arrays.copyOf(found, count), Arrays.copyOf(ranks, count));
        }
    }
}
