package org.comity.knowledge.cooperation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Instrument.Rules;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Measure.Channel;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.file.YamlText;
import org.comity.knowledge.file.YamlText.Entry;
import org.comity.knowledge.file.YamlText.YamlNode;

/// Reads `cooperation.yaml`: the measures, and which instrument carries which measure in which article.
final class ProvisionsFile {

    private static final List<String> KEYS =
            List.of("crimes", "general", "general_for", "condition", "measures", "rules");
    private static final List<String> RULES = List.of(
            "authority",
            "language",
            "form",
            "content",
            "contents",
            "use-limitation",
            "confidentiality",
            "refusal",
            "dual-criminality",
            "costs",
            "postponement",
            "nationals",
            "direct");

    private final FileFaults faults;
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, Provisions> provisions = new LinkedHashMap<>();

    private ProvisionsFile(FileFaults faults) {
        this.faults = faults;
    }

    /// What the file says.
    ///
    /// @param measures in their order
    /// @param provisions by instrument
    record Content(List<Measure> measures, Map<String, Provisions> provisions) {}

    static Optional<Content> read(TextFile file, FileFaults faults) {
        return YamlText.read(file, faults).map(new ProvisionsFile(faults)::read);
    }

    private Content read(YamlNode top) {
        top.only(List.of("measures", "instruments"));
        for (YamlNode node : top.require("measures").map(YamlNode::items).orElse(List.of())) {
            measure(node);
        }
        for (Entry entry : top.require("instruments").map(YamlNode::entries).orElse(List.of())) {
            if (provisions.put(entry.key(), provisions(entry.value())) != null) {
                entry.value().fault(Kind.TWICE, Map.of("value", entry.key()));
            }
        }
        return new Content(List.copyOf(measures), provisions);
    }

    private void measure(YamlNode node) {
        Optional<String> code = node.require("code").flatMap(YamlNode::text);
        Optional<Channel> channel =
                node.require("channel").flatMap(YamlNode::text).flatMap(Channel::of);
        if (code.isPresent() && channel.isPresent()) {
            measures.add(new Measure(code.get(), channel.get()));
        } else if (faults.none()) {
            node.fault(Kind.VALUE_SHAPE, Map.of("key", "channel", "value", ""));
        }
    }

    private Provisions provisions(YamlNode node) {
        node.only(KEYS);
        Set<String> crimes = new LinkedHashSet<>();
        for (YamlNode crime : node.get("crimes").map(YamlNode::items).orElse(List.of())) {
            crime.text().ifPresent(code -> {
                if (CrimeTypes.UN18.contains(code)) {
                    crimes.add(code);
                } else {
                    crime.fault(Kind.VALUE_UNKNOWN, Map.of("value", code, "known", String.join(", ", CrimeTypes.UN18)));
                }
            });
        }
        boolean general = node.get("general")
                .flatMap(YamlNode::text)
                .filter("true"::equals)
                .isPresent();
        return new Provisions(
                crimes,
                general,
                generalFor(node),
                node.get("condition").flatMap(YamlNode::text),
                articles(node),
                rules(node));
    }

    private Set<String> generalFor(YamlNode node) {
        Set<String> codes = new LinkedHashSet<>();
        for (YamlNode code : node.get("general_for").map(YamlNode::items).orElse(List.of())) {
            code.text().ifPresent(text -> {
                known(text, code);
                codes.add(text);
            });
        }
        return codes;
    }

    private Map<String, List<String>> articles(YamlNode node) {
        Map<String, List<String>> articles = new LinkedHashMap<>();
        for (Entry entry : node.get("measures").map(YamlNode::entries).orElse(List.of())) {
            known(entry.key(), entry.value());
            articles.put(entry.key(), entry.value().texts());
        }
        return articles;
    }

    private void known(String measure, YamlNode node) {
        List<String> codes = measures.stream().map(Measure::code).toList();
        if (!codes.contains(measure) && !measure.equals("default")) {
            node.fault(Kind.VALUE_UNKNOWN, Map.of("value", measure, "known", String.join(", ", codes)));
        }
    }

    private Map<String, Rules> rules(YamlNode node) {
        Map<String, Rules> all = new LinkedHashMap<>();
        for (Entry entry : node.get("rules").map(YamlNode::entries).orElse(List.of())) {
            known(entry.key(), entry.value());
            entry.value().only(RULES);
            Map<String, String> articles = new LinkedHashMap<>();
            List<String> contents = List.of();
            for (Entry rule : entry.value().entries()) {
                if (rule.key().equals("contents")) {
                    contents = rule.value().texts();
                } else {
                    rule.value().text().ifPresent(article -> articles.put(rule.key(), article));
                }
            }
            all.put(entry.key(), new Rules(articles, contents));
        }
        return all;
    }
}
