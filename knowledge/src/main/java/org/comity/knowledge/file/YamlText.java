package org.comity.knowledge.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One YAML document whose top is a mapping, as nodes that know their lines. Aliases are refused.
public final class YamlText {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(4 << 20)
            .setMaxAliasesForCollections(0)
            .setAllowRecursiveKeys(false)
            .setAllowDuplicateKeys(false)
            .setUseMarks(true)
            .build();

    private YamlText() {}

    /// Reads a document; empty after a fault was noted.
    public static Optional<YamlNode> read(TextFile file, FileFaults faults) {
        try {
            Optional<Node> top = new Compose(SETTINGS).composeString(file.text());
            if (top.isPresent() && top.get() instanceof MappingNode) {
                return Optional.of(new YamlNode(file.name(), top.get(), faults));
            }
            faults.add(file.name(), 1, Kind.YAML_SYNTAX, Map.of("problem", "{ }"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            faults.add(file.name(), line, Kind.YAML_SYNTAX, Map.of("problem", String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            faults.add(file.name(), 1, Kind.YAML_SYNTAX, Map.of("problem", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /// A value of the document.
    public static final class YamlNode {
        private final String file;
        private final Node node;
        private final FileFaults faults;

        YamlNode(String file, Node node, FileFaults faults) {
            this.file = file;
            this.node = node;
            this.faults = faults;
        }

        /// From 1.
        public int line() {
            return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }

        /// The keys of a mapping in their order; empty after a fault if it is none.
        public List<Entry> entries() {
            if (node instanceof MappingNode mapping) {
                List<Entry> entries = new ArrayList<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    entries.add(new Entry(key, new YamlNode(file, tuple.getValueNode(), faults)));
                }
                return entries;
            }
            fault(Kind.VALUE_SHAPE, Map.of("key", "", "value", "{ }"));
            return List.of();
        }

        /// The value of a key, if it is there.
        public Optional<YamlNode> get(String key) {
            return entries().stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        /// The value of a key; a fault when it is not there.
        public Optional<YamlNode> require(String key) {
            Optional<YamlNode> value = get(key);
            if (value.isEmpty()) {
                fault(Kind.KEY_MISSING, Map.of("key", key));
            }
            return value;
        }

        /// Notes a fault for every key that is not known.
        public void only(List<String> known) {
            entries().stream()
                    .filter(entry -> !known.contains(entry.key()))
                    .forEach(entry -> entry.value()
                            .fault(Kind.KEY_UNKNOWN, Map.of("key", entry.key(), "known", String.join(", ", known))));
        }

        /// The text of a scalar; empty after a fault if it is none or blank.
        public Optional<String> text() {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue().strip());
            }
            fault(Kind.VALUE_SHAPE, Map.of("key", "", "value", ""));
            return Optional.empty();
        }

        /// The items of a list; empty after a fault if it is none.
        public List<YamlNode> items() {
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream()
                        .map(item -> new YamlNode(file, item, faults))
                        .toList();
            }
            fault(Kind.VALUE_SHAPE, Map.of("key", "", "value", "[ ]"));
            return List.of();
        }

        /// The texts of a list of scalars.
        public List<String> texts() {
            return items().stream().flatMap(item -> item.text().stream()).toList();
        }

        /// Notes a fault at this value.
        public void fault(Kind kind, Map<String, Object> arguments) {
            faults.add(file, line(), kind, arguments);
        }
    }

    /// A key and its value.
    public record Entry(String key, YamlNode value) {}
}
