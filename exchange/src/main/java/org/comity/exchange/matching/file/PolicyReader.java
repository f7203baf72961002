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
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.swaps.Aims;
import org.jspecify.annotations.Nullable;

/// Reads the policy of a round.
final class PolicyReader {

    private int tolerance;
    private int floor = Policy.USUAL_FLOOR;
    private List<Tier> tiers = List.of(Tier.values());
    private @Nullable String seed;
    private @Nullable Mechanism mechanism;
    private boolean unknown;
    private @Nullable Integer ways;
    private Aims.@Nullable Order order;

    private PolicyReader() {}

    /// Puts the policy into the draft; nothing after a fault.
    static void read(Cursor cursor, Draft draft) throws IOException {
        PolicyReader reader = new PolicyReader();
        cursor.object(Set.of("tolerance", "seed"), name -> reader.member(cursor, name));
        if ((reader.ways != null || reader.order != null) && !reader.unknown && reader.mechanism != Mechanism.SWAPS) {
            cursor.fault("Ways and order are of the mechanism swaps alone; name it, or remove them.");
        }
        String seed = reader.seed;
        draft.policy(seed == null ? null : new Policy(reader.tolerance, reader.floor, reader.tiers, seed));
        draft.method(reader.method());
    }

    private @Nullable Method method() {
        Mechanism read = mechanism;
        if (read == null) {
            return null;
        }
        return read == Mechanism.SWAPS
                ? Method.swaps(
                        new Aims(ways == null ? 2 : ways, order == null ? Aims.Order.ROBUST : order, Aims.USUAL_STEPS))
                : Method.usual(read);
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "tolerance" -> tolerance = cursor.number(0, Place.MOST_CAPACITY);
            case "floor" -> floor = cursor.number(0, Place.MOST_CAPACITY);
            case "seed" -> seed = cursor.word();
            case "tiers" -> tiers(cursor);
            case "mechanism" -> {
                String key = cursor.word();
                mechanism = key == null ? null : Mechanism.of(key).orElse(null);
                unknown = mechanism == null;
                if (key != null && mechanism == null) {
                    cursor.fault("There is no mechanism of this name; there are %s.".formatted(Mechanism.keys()));
                }
            }
            case "ways" -> ways = cursor.number(2, 3);
            case "order" -> {
                String key = cursor.word();
                order = key == null ? null : Aims.Order.of(key).orElse(null);
                if (key != null && order == null) {
                    cursor.fault("The order is robust or placements.");
                }
            }
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
