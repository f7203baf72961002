package org.comity.knowledge.culture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Reference;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.file.YamlText;
import org.comity.knowledge.file.YamlText.YamlNode;

/// Reads a note from a file of the library: `culture/<jurisdiction>/<topic>.yaml`.
final class NoteFile {

    private static final int REVIEW_MONTHS = 24;

    private NoteFile() {}

    /// Empty after a fault was noted.
    static Optional<Content> read(TextFile file, FileFaults faults) {
        FileFaults own = new FileFaults();
        Optional<Content> content = YamlText.read(file, own).flatMap(NoteFile::content);
        content.ifPresent(read -> NoteRules.breaches(read)
                .forEach(breach ->
                        own.add(file.name(), breach.kind(), Map.of("value", breach.value(), "limit", breach.value()))));
        faults.addAll(own);
        return own.none() ? content : Optional.empty();
    }

    private static Optional<Content> content(YamlNode top) {
        top.only(List.of("title", "as_of", "review_months", "sources", "text"));
        Map<String, String> titles = texts(top, "title");
        Map<String, String> texts = texts(top, "text");
        List<Reference> sources = new ArrayList<>();
        for (YamlNode node : top.require("sources").map(YamlNode::items).orElse(List.of())) {
            Optional<String> id = node.require("id").flatMap(YamlNode::text);
            Optional<String> title = node.require("title").flatMap(YamlNode::text);
            if (id.isPresent() && title.isPresent()) {
                sources.add(new Reference(id.get(), title.get(), node.get("url").flatMap(YamlNode::text)));
            }
        }
        Optional<String> asOf = top.require("as_of").flatMap(YamlNode::text);
        if (asOf.isPresent() && !AsOf.isValid(asOf.get())) {
            top.fault(Kind.DATE_SHAPE, Map.of("column", "as_of", "value", asOf.get()));
            return Optional.empty();
        }
        if (titles.isEmpty() || texts.isEmpty() || asOf.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Content(titles, texts, sources, new AsOf(asOf.get()), months(top)));
    }

    private static int months(YamlNode top) {
        return top.get("review_months")
                .flatMap(YamlNode::text)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(REVIEW_MONTHS);
    }

    private static Map<String, String> texts(YamlNode top, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        top.require(key).stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> entry.value().text().ifPresent(text -> texts.put(entry.key(), text)));
        return texts;
    }
}
