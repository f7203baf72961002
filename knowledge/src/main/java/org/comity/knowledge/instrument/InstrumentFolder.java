package org.comity.knowledge.instrument;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Citation;
import org.comity.knowledge.Instrument.Kind;
import org.comity.knowledge.Instrument.TextState;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.Digest;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.file.YamlText;
import org.comity.knowledge.file.YamlText.Entry;
import org.comity.knowledge.file.YamlText.YamlNode;

/// Reads an instrument from a folder of the library: `instrument.yaml` and one Markdown file per language.
final class InstrumentFolder {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");
    private static final List<String> KEYS = List.of(
            "kind",
            "reference",
            "short",
            "adopted",
            "in_force",
            "ended",
            "depositary",
            "parties",
            "members_of",
            "titles",
            "texts",
            "note");
    private static final List<String> TEXT_KEYS = List.of("status", "source", "url", "as_of");

    private final Path folder;
    private final String id;
    private final FileFaults faults;
    private final Digest digest = new Digest();

    private InstrumentFolder(Path folder, FileFaults faults) {
        this.folder = folder;
        this.id = folder.getFileName().toString();
        this.faults = faults;
    }

    /// Reads the folder; empty when a fault was noted.
    static Optional<Wording> read(Path folder, FileFaults faults) {
        FileFaults own = new FileFaults();
        Optional<Wording> wording = new InstrumentFolder(folder, own).read();
        faults.addAll(own);
        return own.none() ? wording : Optional.empty();
    }

    private Optional<Wording> read() {
        if (!ID.matcher(id).matches()) {
            faults.add(id, FileFault.Kind.ID_SHAPE, Map.of("value", id));
        }
        return file("instrument.yaml")
                .flatMap(file -> YamlText.read(file, faults))
                .flatMap(this::instrument);
    }

    private Optional<TextFile> file(String name) {
        Optional<TextFile> file = TextFile.read(folder, name, faults);
        file.ifPresent(read -> digest.add(name, read.text()));
        return file.map(read -> new TextFile(id + "/" + name, read.text()));
    }

    private Optional<Wording> instrument(YamlNode top) {
        top.only(KEYS);
        Optional<Kind> kind = top.require("kind").flatMap(this::kind);
        Map<String, String> titles = new LinkedHashMap<>();
        top.require("titles").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> entry.value().text().ifPresent(title -> titles.put(tag(entry), title)));
        Map<String, TextState> states = new LinkedHashMap<>();
        Map<String, InstrumentText> texts = new LinkedHashMap<>();
        for (Entry entry : top.get("texts").map(YamlNode::entries).orElse(List.of())) {
            String language = tag(entry);
            state(entry.value()).ifPresent(state -> states.put(language, state));
            file(language + ".md").ifPresent(file -> texts.put(language, MarkdownText.read(file, faults)));
        }
        if (kind.isEmpty() || titles.isEmpty() || !faults.none()) {
            return Optional.empty();
        }
        Instrument instrument = new Instrument(id, kind.get(), citation(top), circle(top), titles, states);
        Map<String, String> notes = new LinkedHashMap<>();
        top.get("note").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> entry.value().text().ifPresent(note -> notes.put(tag(entry), note)));
        return Optional.of(new Wording(instrument, texts, notes, digest.hex()));
    }

    private Optional<Kind> kind(YamlNode node) {
        return node.text().flatMap(text -> {
            Optional<Kind> kind = Kind.of(text);
            if (kind.isEmpty()) {
                node.fault(FileFault.Kind.VALUE_UNKNOWN, Map.of("value", text, "known", known()));
            }
            return kind;
        });
    }

    private static String known() {
        return String.join(", ", List.of(Kind.values()).stream().map(Kind::code).toList());
    }

    private String tag(Entry entry) {
        Locale locale = Locale.forLanguageTag(entry.key());
        if (!locale.toLanguageTag().equals(entry.key())) {
            entry.value().fault(FileFault.Kind.LANGUAGE_TAG, Map.of("value", entry.key()));
        }
        return entry.key();
    }

    private Citation citation(YamlNode top) {
        return new Citation(
                scalar(top, "reference").orElse(""),
                scalar(top, "short"),
                date(top, "adopted"),
                date(top, "in_force"),
                date(top, "ended"),
                scalar(top, "depositary"));
    }

    private static Circle circle(YamlNode top) {
        Optional<Circle> members = scalar(top, "members_of").map(Circle.MembersOf::new);
        Optional<Circle> parties = top.get("parties").map(YamlNode::texts).map(Circle.Parties::new);
        return members.or(() -> parties).orElseGet(Circle.Consenting::new);
    }

    private static Optional<String> scalar(YamlNode top, String key) {
        return top.get(key).flatMap(YamlNode::text);
    }

    private static Optional<LocalDate> date(YamlNode top, String key) {
        return top.get(key)
                .flatMap(node -> node.text().flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text));
                    } catch (DateTimeParseException e) {
                        node.fault(FileFault.Kind.DATE_SHAPE, Map.of("column", key, "value", text));
                        return Optional.empty();
                    }
                }));
    }

    private static Optional<TextState> state(YamlNode node) {
        node.only(TEXT_KEYS);
        Optional<String> status = node.require("status").flatMap(YamlNode::text);
        Optional<String> source = node.require("source").flatMap(YamlNode::text);
        Optional<String> asOf = node.require("as_of").flatMap(YamlNode::text);
        if (asOf.isPresent() && !AsOf.isValid(asOf.get())) {
            node.fault(FileFault.Kind.DATE_SHAPE, Map.of("column", "as_of", "value", asOf.get()));
            return Optional.empty();
        }
        if (status.isPresent() && !List.of("authentic", "translation").contains(status.get())) {
            node.fault(FileFault.Kind.VALUE_UNKNOWN, Map.of("value", status.get(), "known", "authentic, translation"));
        }
        return status.isEmpty() || source.isEmpty() || asOf.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextState(
                        status.get().equals("authentic"),
                        new Provenance(source.get(), new AsOf(asOf.get())),
                        scalar(node, "url").map(URI::create)));
    }
}
