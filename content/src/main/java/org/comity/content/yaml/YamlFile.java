package org.comity.content.yaml;

import java.util.Map;
import java.util.Optional;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// One YAML document.
public final class YamlFile {

    private static final int DEEPEST = 20;
    private static final int LARGEST = 1 << 20;

    private final String file;
    private final Faults faults;
    private final LoadSettings settings;
    private boolean sound = true;

    private YamlFile(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .setUseMarks(true)
                .build();
    }

    /// Reads a file whose top is a mapping; empty after a fault that makes it unreadable was noted.
    public static Optional<YamlMap> read(String file, String text, Faults faults) {
        return new YamlFile(file, faults).read(text);
    }

    private Optional<YamlMap> read(String text) {
        try {
            inspect(text);
            if (!sound) {
                return Optional.empty();
            }
            Optional<Node> top = new Compose(settings).composeString(text);
            if (top.isEmpty()) {
                return Optional.of(YamlMap.empty(file, faults));
            }
            return new YamlValue(file, file, top.get(), faults).map();
        } catch (MarkedYamlEngineException e) {
            note(e.getProblemMark().or(e::getContextMark), FaultKind.YAML_SYNTAX, Map.of("problem", e.getProblem()));
        } catch (YamlEngineException e) {
            note(Optional.empty(), FaultKind.YAML_SYNTAX, Map.of("problem", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /// Looks at the events before anything is built from them.
    private void inspect(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event) {
                case AliasEvent alias -> note(alias.getStartMark(), FaultKind.YAML_ALIAS, Map.of());
                case CollectionStartEvent start -> {
                    depth++;
                    tag(start, start.getTag());
                    if (depth > DEEPEST) {
                        note(start.getStartMark(), FaultKind.YAML_TOO_DEEP, Map.of("limit", DEEPEST));
                        return;
                    }
                }
                case CollectionEndEvent end -> depth--;
                case ScalarEvent scalar -> tag(scalar, scalar.getTag());
                case DocumentStartEvent start -> {
                    documents++;
                    if (documents > 1) {
                        note(start.getStartMark(), FaultKind.YAML_SYNTAX, Map.of("problem", "---"));
                    }
                }
                default -> {
                    // the rest carries nothing of its own
                }
            }
        }
    }

    private void tag(NodeEvent event, Optional<String> tag) {
        tag.ifPresent(name -> note(event.getStartMark(), FaultKind.YAML_TAG, Map.of("tag", name)));
        event.getAnchor().ifPresent(anchor -> note(event.getStartMark(), FaultKind.YAML_ALIAS, Map.of()));
    }

    private void note(Optional<Mark> mark, FaultKind kind, Map<String, Object> arguments) {
        sound = false;
        faults.add(file, mark.map(at -> at.getLine() + 1).orElse(1), kind, arguments);
    }
}
