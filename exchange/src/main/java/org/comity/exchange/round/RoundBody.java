package org.comity.exchange.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.BadInput;
import org.jspecify.annotations.Nullable;

/// The terms of a round as a program sends them.
///
/// @param texts by the tag of a language of the interface, at least one
/// @param format `shadowing`, `bilateral` or `posting`
/// @param placesUntil ISO 8601, as all dates here
/// @param mechanism `balanced`, `deferred-acceptance`, `2s-ttc` or `swaps`; when left out `swaps` for a bilateral
///     round, else `balanced`, which alone uses tolerance, floor and tiers
/// @param ways how many officers may change places in a ring, 2 or 3; for `swaps` alone, 2 when left out
/// @param order what counts first among exchanges, `robust` or `placements`; for `swaps` alone, `robust` when left out
/// @param tiers what counts after placements, the first above all others; all in the usual order when left out
public record RoundBody(
        Map<String, TextBody> texts,
        String format,
        String placesUntil,
        String applicationsUntil,
        String from,
        String to,
        int tolerance,
        int floor,
        Optional<List<String>> tiers,
        Optional<String> mechanism,
        Optional<Integer> ways,
        Optional<String> order) {

    /// @param eligibility who may apply
    public record TextBody(String title, Optional<String> eligibility) {}

    /// The same as the form sends.
    ///
    /// @throws BadInput when a text is in no language of the interface, or there are more tiers than rules
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new HashMap<>(RoundFields.usual());
        @Nullable Map<String, TextBody> sent = texts;
        if (sent != null) {
            sent.forEach((tag, text) -> {
                if (InterfaceLanguage.ofTag(tag).isEmpty()) {
                    throw new BadInput("texts." + tag, "round.fault.language");
                }
                fields.put("title-" + tag, one(text.title()));
                fields.put("eligibility-" + tag, one(text.eligibility().orElse("")));
            });
        }
        fields.put("format", one(format));
        fields.put("places-until", one(placesUntil));
        fields.put("applications-until", one(applicationsUntil));
        fields.put("from", one(from));
        fields.put("to", one(to));
        fields.put("tolerance", List.of(Integer.toString(tolerance)));
        fields.put("floor", List.of(Integer.toString(floor)));
        mechanism.ifPresent(key -> fields.put(RoundFields.MECHANISM, one(key)));
        ways.ifPresent(number -> fields.put(RoundFields.WAYS, List.of(Integer.toString(number))));
        order.ifPresent(key -> fields.put(RoundFields.ORDER, one(key)));
        tiers.ifPresent(keys -> {
            if (keys.size() >= RoundFields.TIERS) {
                throw new BadInput("tiers", "round.fault.tiers-many");
            }
            for (int place = 2; place <= RoundFields.TIERS; place++) {
                fields.put(RoundFields.tier(place), place - 2 < keys.size() ? one(keys.get(place - 2)) : List.of());
            }
        });
        return fields;
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
