package org.comity.content.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A value, the key it belongs to, and where it stands. Each reader notes a fault when the value is not what it
/// reads, and then returns something harmless.
public final class YamlValue {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,9})?");

    private final String file;
    private final String key;
    private final Node node;
    private final Faults faults;

    YamlValue(String file, String key, Node node, Faults faults) {
        this.file = file;
        this.key = key;
        this.node = node;
        this.faults = faults;
    }

    static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /// Whether the lines of the text are lines of the file, from the one after [#line] on.
    public boolean literal() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    }

    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /// Notes a fault at this value.
    public void note(FaultKind kind, Map<String, Object> arguments) {
        faults.add(file, line(), kind, arguments);
    }

    /// Text that is not blank.
    public String text(int most) {
        String text = optionalText(most);
        if (text.isBlank() && node instanceof ScalarNode) {
            note(FaultKind.KEY_MISSING, Map.of("key", shown(key)));
        }
        return text;
    }

    /// Text that may be empty.
    public String optionalText(int most) {
        if (!(node instanceof ScalarNode scalar)) {
            return shape("text", "");
        }
        String text = scalar.getValue().strip();
        if (text.codePointCount(0, text.length()) > most) {
            note(FaultKind.TEXT_TOO_LONG, Map.of("key", shown(key), "limit", most));
        }
        return text;
    }

    /// An id of the course format.
    public String id() {
        if (!(node instanceof ScalarNode scalar)) {
            return shape("text", "");
        }
        if (!ID.matcher(scalar.getValue()).matches()) {
            note(FaultKind.ID_SHAPE, Map.of("id", shown(scalar.getValue())));
        }
        return scalar.getValue();
    }

    /// Ids, each once.
    public List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (YamlValue item : list()) {
            String id = item.id();
            if (!ids.add(id)) {
                item.note(FaultKind.ID_TWICE, Map.of("id", shown(id)));
            }
        }
        return List.copyOf(ids);
    }

    /// One of some words; anything else is noted and still returned.
    public String word(Collection<String> allowed) {
        String word = optionalText(Integer.MAX_VALUE);
        if (node instanceof ScalarNode && !allowed.contains(word)) {
            String list = String.join(", ", allowed.stream().sorted().limit(30).toList());
            note(FaultKind.VALUE_UNKNOWN, Map.of("key", shown(key), "value", shown(word), "allowed", list));
        }
        return word;
    }

    /// A whole number within limits.
    public int whole(int least, int most) {
        if (!(node instanceof ScalarNode scalar)
                || !WHOLE.matcher(scalar.getValue()).matches()) {
            return shape("whole", least);
        }
        int number = Integer.parseInt(scalar.getValue());
        if (number < least || number > most) {
            note(FaultKind.VALUE_RANGE, Map.of("key", shown(key), "least", least, "most", most));
            return least;
        }
        return number;
    }

    /// A decimal number with a point.
    public BigDecimal decimal() {
        return node instanceof ScalarNode scalar
                        && DECIMAL.matcher(scalar.getValue()).matches()
                ? new BigDecimal(scalar.getValue())
                : shape("number", BigDecimal.ZERO);
    }

    /// `true` or `false`.
    public boolean flag() {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> shape("flag", false);
        };
    }

    /// A calendar date, ISO 8601.
    public LocalDate date() {
        try {
            return node instanceof ScalarNode scalar
                    ? LocalDate.parse(scalar.getValue())
                    : shape("date", LocalDate.EPOCH);
        } catch (DateTimeParseException e) {
            return shape("date", LocalDate.EPOCH);
        }
    }

    /// The entries of a list.
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return shape("list", List.of());
        }
        return sequence.getValue().stream()
                .map(item -> new YamlValue(file, key, item, faults))
                .toList();
    }

    /// The mapping, empty when it is none.
    public Optional<YamlMap> map() {
        return node instanceof MappingNode mapping
                ? Optional.of(YamlMap.of(file, line(), mapping, faults))
                : shape("map", Optional.empty());
    }

    /// Whether this is a single text, number or word.
    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    private <T> T shape(String expected, T instead) {
        note(FaultKind.VALUE_SHAPE, Map.of("key", shown(key), "expected", expected));
        return instead;
    }
}
