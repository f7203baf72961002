package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.jspecify.annotations.Nullable;

/// Reads the policy of a round.
final class PolicyReader {

    private int tolerance;
    private int floor = Policy.USUAL_FLOOR;
    private List<Tier> tiers = List.of(Tier.values());
    private @Nullable String seed;

    private PolicyReader() {}

    /// The policy, or nothing after a fault.
    static @Nullable Policy read(Cursor cursor) throws IOException {
        PolicyReader reader = new PolicyReader();
        cursor.object(Set.of("tolerance", "seed"), name -> reader.member(cursor, name));
        return reader.seed == null ? null : new Policy(reader.tolerance, reader.floor, reader.tiers, reader.seed);
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "tolerance" -> tolerance = cursor.number(0, Place.MOST_CAPACITY);
            case "floor" -> floor = cursor.number(0, Place.MOST_CAPACITY);
            case "seed" -> seed = cursor.word();
            case "tiers" -> tiers(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void tiers(Cursor cursor) throws IOException {
        List<Tier> read = new ArrayList<>();
        cursor.list(Tier.values().length, index -> {
            String key = cursor.word();
            Optional<Tier> tier = key == null ? Optional.empty() : Tier.of(key);
            if (key != null && tier.isEmpty()) {
                cursor.fault("There is no tier of this name; there are %s.".formatted(keys()));
            }
            if (tier.isPresent() && read.contains(tier.get())) {
                cursor.fault("This tier stands here twice; remove one.");
            } else {
                tier.ifPresent(read::add);
            }
        });
        if (read.isEmpty() || read.getFirst() != Tier.PLACEMENTS) {
            cursor.fault("The first tier is always placements; begin with it.");
        } else {
            tiers = read;
        }
    }

    private static String keys() {
        return Arrays.stream(Tier.values()).map(Tier::key).collect(Collectors.joining(", "));
    }
}
