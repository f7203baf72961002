package org.comity.content.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A mapping with the lines of its keys. Values without content count as absent.
public final class YamlMap {

    private final String file;
    private final int line;
    private final Faults faults;
    private final Map<String, YamlValue> values;

    private YamlMap(String file, int line, Faults faults, Map<String, YamlValue> values) {
        this.file = file;
        this.line = line;
        this.faults = faults;
        this.values = values;
    }

    static YamlMap empty(String file, Faults faults) {
        return new YamlMap(file, 1, faults, Map.of());
    }

    static YamlMap of(String file, int line, MappingNode node, Faults faults) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int at = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(line);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(file, at, FaultKind.VALUE_SHAPE, Map.of("key", "?", "expected", "text"));
                continue;
            }
            String name = key.getValue();
            if (seen.putIfAbsent(name, at) != null) {
                faults.add(file, at, FaultKind.KEY_TWICE, Map.of("key", YamlValue.shown(name)));
                continue;
            }
            YamlValue value = new YamlValue(file, name, tuple.getValueNode(), faults);
            if (!value.isNothing()) {
                values.put(name, value);
            }
        }
        return new YamlMap(file, line, faults, values);
    }

    /// The line on which the mapping begins.
    public int line() {
        return line;
    }

    /// The keys in the order of the file.
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /// The value of a key that need not be there.
    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// The value of a key that must be there; its absence is noted.
    public Optional<YamlValue> get(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            faults.add(file, line, FaultKind.KEY_MISSING, Map.of("key", YamlValue.shown(key)));
        }
        return value;
    }

    /// Notes every key that is not among these.
    public YamlMap only(String... allowed) {
        return only(Set.of(allowed));
    }

    /// Notes every key that is not among these.
    public YamlMap only(Set<String> allowed) {
        values.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                Map<String, Object> arguments = Map.of(
                        "key",
                        YamlValue.shown(key),
                        "allowed",
                        String.join(", ", allowed.stream().sorted().toList()));
                faults.add(file, value.line(), FaultKind.KEY_UNKNOWN, arguments);
            }
        });
        return this;
    }

    /// A required text of at most so many characters; an empty one after a fault.
    public String string(String key, int most) {
        return get(key).map(value -> value.text(most)).orElse("");
    }

    /// A whole number; the default when the key is absent.
    public int whole(String key, int least, int most, int otherwise) {
        return find(key).map(value -> value.whole(least, most)).orElse(otherwise);
    }

    /// A required whole number; the least after a fault.
    public int whole(String key, int least, int most) {
        return get(key).map(value -> value.whole(least, most)).orElse(least);
    }

    /// The entries of a list that need not be there.
    public List<YamlValue> list(String key) {
        return find(key).map(YamlValue::list).orElseGet(ArrayList::new);
    }
}
