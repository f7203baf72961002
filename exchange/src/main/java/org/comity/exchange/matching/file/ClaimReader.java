package org.comity.exchange.matching.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.exchange.matching.balanced.Certificate;
import org.comity.exchange.matching.balanced.Proof;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.document.Documents;
import org.comity.exchange.matching.document.Faults;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.swaps.Aims;
import org.jspecify.annotations.Nullable;

/// Reads the result of a round, to check it. What can be worked out anew is passed over.
public final class ClaimReader {

    private static final int UNREAD = -2;

    private final Map<String, Integer> officers = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] place;
    private final Map<String, List<Long>> tiers = new HashMap<>();
    private final List<Proof> proofs = new ArrayList<>();
    private @Nullable String mechanism;
    private @Nullable Aims aims;

    private ClaimReader(Instance instance) {
        for (int each = 0; each < instance.officers().size(); each++) {
            officers.put(instance.officers().get(each).id(), each);
        }
        for (int each = 0; each < instance.places().size(); each++) {
            places.put(instance.places().get(each).id(), each);
        }
        place = new int[officers.size()];
        Arrays.fill(place, UNREAD);
    }

    /// Reads a result of that round.
    ///
    /// @throws IOException when the bytes cannot be had
    public static Reading<Claim> read(InputStream bytes, Instance instance) throws IOException {
        Faults faults = new Faults();
        ClaimReader reader = new ClaimReader(instance);
        Documents.read(bytes, faults, cursor -> {
            cursor.object(Set.of("format", "mechanism", "matching", "tiers"), name -> reader.member(cursor, name));
            for (int each = 0; each < reader.place.length && faults.none(); each++) {
                if (reader.place[each] == UNREAD) {
                    cursor.faultAt(
                            ".matching",
                            "Officer '%s' is missing; is this the result of another round?"
                                    .formatted(instance.officers().get(each).id()));
                }
            }
        });
        String mechanism = reader.mechanism;
        return mechanism == null || !faults.none()
                ? new Reading.Refused<>(faults.first(), faults.count())
                : new Reading.Read<>(new Claim(
                        mechanism,
                        new Matching(reader.place),
                        reader.tiers,
                        new Certificate(reader.proofs),
                        reader.aims));
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "format" -> {
                String word = cursor.word();
                if (word != null && !word.equals(ResultFile.FORMAT)) {
                    cursor.fault("This is no result of a round, which says %s here.".formatted(ResultFile.FORMAT));
                }
            }
            case "mechanism" -> mechanism = cursor.word();
            case "matching" -> cursor.list(Limits.OFFICERS, index -> matched(cursor));
            case "tiers" -> cursor.list(Limits.FEW, index -> tier(cursor));
            case "certificate" -> cursor.list(Limits.OFFICERS, index -> stage(cursor));
            case "search" -> search(cursor);
            case "officers", "placed", "groups", "offices", "cutoffs", "exchanges", "cpuSeconds" -> cursor.skip();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void matched(Cursor cursor) throws IOException {
        @Nullable String[] read = new @Nullable String[2];
        cursor.object(Set.of("officer", "place"), name -> {
            switch (name) {
                case "officer" -> read[0] = cursor.word();
                case "place" -> read[1] = cursor.isNull() ? null : cursor.word();
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (read[0] == null) {
            return;
        }
        Integer whose = officers.get(read[0]);
        Integer where = read[1] == null ? Integer.valueOf(Matching.NOWHERE) : places.get(read[1]);
        if (whose == null || where == null) {
            cursor.fault("The round has no such %s; is this the result of another round?"
                    .formatted(whose == null ? "officer" : "place"));
        } else if (place[whose] != UNREAD) {
            cursor.fault("This officer stands here twice.");
        } else {
            place[whose] = where;
        }
    }

    private void tier(Cursor cursor) throws IOException {
        @Nullable String[] key = new @Nullable String[1];
        List<Long> values = new ArrayList<>();
        cursor.object(Set.of("tier", "value"), name -> {
            switch (name) {
                case "tier" -> key[0] = cursor.word();
                case "value" -> cursor.list(Limits.PAIRS, index -> values.add(cursor.large()));
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (key[0] != null && tiers.put(key[0], values) != null) {
            cursor.fault("This tier stands here twice.");
        }
    }

    private void stage(Cursor cursor) throws IOException {
        @Nullable String[] key = new @Nullable String[1];
        long[] numbers = new long[2];
        Prices prices = new Prices();
        cursor.object(Set.of("tier", "level", "value", "prices"), name -> {
            switch (name) {
                case "tier" -> key[0] = cursor.word();
                case "level" -> numbers[0] = cursor.large();
                case "value" -> numbers[1] = cursor.large();
                case "prices" -> cursor.list(Limits.PAIRS, index -> prices.add(cursor.large()));
                default -> {
                    return false;
                }
            }
            return true;
        });
        Optional<Tier> tier = key[0] == null ? Optional.empty() : Tier.of(key[0]);
        if (key[0] != null && tier.isEmpty()) {
            cursor.faultAt(".tier", "There is no tier of this name.");
        }
        if (tier.isPresent()) {
            proofs.add(new Proof(tier.get(), numbers[0], prices.all(), numbers[1]));
        }
    }

    private static final class Prices {
        private long[] prices = new long[16];
        private int count;

        void add(long price) {
            if (count == prices.length) {
                prices = Arrays.copyOf(prices, count * 2);
            }
            prices[count++] = price;
        }

        long[] all() {
            return Arrays.copyOf(prices, count);
        }
    }

    private void search(Cursor cursor) throws IOException {
        int[] numbers = {2, Aims.USUAL_STEPS};
        @Nullable String[] order = new @Nullable String[1];
        cursor.object(Set.of("ways", "order", "mostSteps"), name -> {
            switch (name) {
                case "ways" -> numbers[0] = cursor.number(2, 3);
                case "order" -> order[0] = cursor.word();
                case "mostSteps" -> numbers[1] = cursor.number(1, Integer.MAX_VALUE);
                case "steps", "proven", "score", "bound" -> cursor.skip();
                default -> {
                    return false;
                }
            }
            return true;
        });
        aims = Optional.ofNullable(order[0])
                .flatMap(Aims.Order::of)
                .map(each -> new Aims(numbers[0], each, numbers[1]))
                .orElse(null);
    }
}
