package org.comity.exchange.matching.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ids as numbers, in the order in which they are met, because a reference may come before what it refers to.
final class Ids {

    static final int UNDECLARED = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] declared = new int[16];

    /// The number of an id that is mentioned.
    int mention(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = names.size();
        numbers.put(id, number);
        names.add(id);
        if (number == declared.length) {
            declared = Arrays.copyOf(declared, number * 2);
        }
        declared[number] = UNDECLARED;
        return number;
    }

    /// @return whether the id was not declared before
    boolean declare(String id, int index) {
        int number = mention(id);
        if (declared[number] != UNDECLARED) {
            return false;
        }
        declared[number] = index;
        return true;
    }

    /// Where in its list the id stands, or [#UNDECLARED].
    int index(int number) {
        return declared[number];
    }

    String name(int number) {
        return names.get(number);
    }
}
