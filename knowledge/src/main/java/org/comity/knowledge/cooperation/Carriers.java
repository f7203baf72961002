package org.comity.knowledge.cooperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.register.Register.Law;

/// Which instruments carry a measure, found by those who might be bound: most agreements are between two, and only
/// theirs need to be looked at.
///
/// @param wide those without fixed parties, by measure
/// @param between those with fixed parties, by measure and party
record Carriers(Map<String, List<Instrument>> wide, Map<String, Map<String, List<Instrument>>> between) {

    static Carriers of(Law law) {
        Map<String, List<Instrument>> wide = new HashMap<>();
        Map<String, Map<String, List<Instrument>>> between = new HashMap<>();
        for (Instrument instrument : law.instruments().values()) {
            for (String measure : law.provisionsOf(instrument.id()).measures().keySet()) {
                if (instrument.circle() instanceof Circle.Parties(var parties)) {
                    Map<String, List<Instrument>> byParty = between.computeIfAbsent(measure, code -> new HashMap<>());
                    parties.forEach(party -> byParty.computeIfAbsent(party, code -> new ArrayList<>())
                            .add(instrument));
                } else {
                    wide.computeIfAbsent(measure, code -> new ArrayList<>()).add(instrument);
                }
            }
        }
        return new Carriers(wide, between);
    }

    /// Those that may bind one of these parties, and those that may bind anybody; each once.
    Collection<Instrument> candidates(String measure, List<String> parties) {
        Map<String, Instrument> found = new LinkedHashMap<>();
        wide.getOrDefault(measure, List.of()).forEach(instrument -> found.put(instrument.id(), instrument));
        Map<String, List<Instrument>> byParty = between.getOrDefault(measure, Map.of());
        for (String party : parties) {
            byParty.getOrDefault(party, List.of()).forEach(instrument -> found.put(instrument.id(), instrument));
        }
        return found.values();
    }
}
