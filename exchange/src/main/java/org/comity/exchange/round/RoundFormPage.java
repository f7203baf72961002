package org.comity.exchange.round;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The form of a round.
///
/// @param id of the draft; empty for a new one
public record RoundFormPage(String title, Optional<UUID> id, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return id.map(ExchangePaths::round).orElse(ExchangePaths.PROGRAMME);
    }

    public String back() {
        return id.map(ExchangePaths::round).orElse(ExchangePaths.HOME);
    }

    public List<InterfaceLanguage> languages() {
        return List.of(InterfaceLanguage.values());
    }

    public Map<String, String> formats(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            options.put(format.code(), localizer.text("round.format." + format.code()));
        }
        return options;
    }

    public Map<String, String> mechanisms(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Mechanism mechanism : Mechanism.values()) {
            options.put(mechanism.key(), localizer.text("round.mechanism." + mechanism.key()));
        }
        return options;
    }

    public Map<String, String> ways(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String ways : List.of("2", "3")) {
            options.put(ways, localizer.text("round.ways." + ways));
        }
        return options;
    }

    public Map<String, String> orders(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Aims.Order order : Aims.Order.values()) {
            options.put(order.key(), localizer.text("round.order." + order.key()));
        }
        return options;
    }

    public Map<String, String> tiers(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(Tier.values())
                .filter(tier -> tier != Tier.PLACEMENTS)
                .forEach(tier -> options.put(tier.key(), localizer.text("round.tier." + tier.key())));
        return options;
    }

    /// The places of the tiers that can be chosen.
    public List<Integer> ranks() {
        return IntStream.rangeClosed(2, RoundFields.TIERS).boxed().toList();
    }
}
