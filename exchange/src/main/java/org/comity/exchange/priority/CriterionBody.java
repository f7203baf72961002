package org.comity.exchange.priority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a host prefers, as programs send and get it.
///
/// @param kind `experience`, `rank`, `specialism`, `language` or `exchange`
/// @param value of `experience` the least band, `3-to-7`, `8-to-15` or `over-15`; of `rank` a band that the place
///     takes; of `specialism` the code of a type of crime; of `language` the BCP 47 tag of one that the place asks for;
///     of `exchange` always `first`
/// @param level of a language, `a1` to `c2`; at least what the place asks for, and absent elsewhere
public record CriterionBody(String kind, String value, Optional<String> level) {

    /// The same as the form sends; of more than there may be, one too many.
    public static Map<String, List<String>> fields(List<CriterionBody> bodies) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int row = 1; row <= Math.min(bodies.size(), Criterion.MOST + 1); row++) {
            CriterionBody body = bodies.get(row - 1);
            fields.put(Criteria.row(row), List.of(Criteria.code(body.kind(), body.value())));
            fields.put(Criteria.level(row), body.level().stream().toList());
        }
        return fields;
    }

    /// What stands in a draft, which may be wrong.
    public static List<CriterionBody> of(Map<String, List<String>> fields) {
        List<CriterionBody> bodies = new ArrayList<>();
        for (int row = 1; row <= Criterion.MOST + 1; row++) {
            String[] parts = one(fields, Criteria.row(row)).orElse("").split(":", 2);
            if (!parts[0].isEmpty()) {
                bodies.add(new CriterionBody(
                        parts[0], parts.length == 2 ? parts[1] : "", one(fields, Criteria.level(row))));
            }
        }
        return bodies;
    }

    private static Optional<String> one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }
}
