package org.comity.knowledge.tbx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.comity.knowledge.tbx.Categories.Level;
import org.comity.knowledge.tbx.Concept.Definition;
import org.comity.knowledge.tbx.Concept.Equivalence;
import org.comity.knowledge.tbx.Concept.Remark;
import org.comity.knowledge.tbx.Concept.Status;
import org.comity.knowledge.tbx.Concept.Term;
import org.comity.knowledge.tbx.TbxFault.Kind;

/// Puts concepts together while a file is read.
final class Entries {

    private static final String EQUIVALENCE = "equivalence: ";

    private final BiConsumer<Kind, String> faults;
    private final List<Concept> concepts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> referred = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private Level level = Level.CONCEPT;
    private String category = "";
    private String id = "";
    private String subject = "";
    private String reference = "";
    private Optional<Definition> definition = Optional.empty();
    private final List<Term> terms = new ArrayList<>();
    private final Set<String> languages = new HashSet<>();
    private String language = "und";
    private boolean hasSection;
    private boolean hasTerm;
    private String word = "";
    private String region = "";
    private Status status = Status.ADMITTED;
    private Remark remark = Remark.NONE;

    Entries(BiConsumer<Kind, String> faults) {
        this.faults = faults;
    }

    List<Concept> all() {
        return concepts;
    }

    Level level() {
        return level;
    }

    /// @return how long the text is by now
    int add(String characters) {
        text.append(characters);
        return text.length();
    }

    void clear() {
        text.setLength(0);
    }

    void concept(String entry) {
        id = entry;
        subject = "";
        reference = "";
        definition = Optional.empty();
        terms.clear();
        languages.clear();
        language = "und";
        level = Level.CONCEPT;
        if (id.isEmpty()) {
            faults.accept(Kind.ID_MISSING, "conceptEntry");
        } else if (!ids.add(id)) {
            faults.accept(Kind.ID_TWICE, id);
        }
    }

    void language(String tag) {
        language = tag;
        level = Level.LANGUAGE;
        hasSection = false;
        if (!languages.add(tag)) {
            faults.accept(Kind.LANGUAGE_TWICE, tag);
        }
    }

    void term() {
        level = Level.TERM;
        hasSection = true;
        hasTerm = false;
        word = "";
        region = "";
        status = Status.ADMITTED;
        remark = Remark.NONE;
    }

    void termText() {
        hasTerm = true;
        word = text.toString().strip().replaceAll("\\s+", " ");
        clear();
        if (word.isEmpty()) {
            faults.accept(Kind.TERM_EMPTY, id);
        }
    }

    void open(String name, Map<String, String> attributes) {
        category = name;
        String target = attributes.getOrDefault("target", "");
        if (name.equals("externalCrossReference")) {
            reference = target;
        } else if (name.equals("crossReference")) {
            referred.add(target);
        }
    }

    /// Closes the data category that is open.
    void close() {
        String value = text.toString().strip().replaceAll("\\s+", " ");
        clear();
        if (category.isEmpty()) {
            return;
        }
        if (!Categories.allows(category, value)) {
            faults.accept(Kind.PICKLIST, category + ": " + value);
        }
        keep(value);
        category = "";
    }

    private void keep(String value) {
        switch (category) {
            case "subjectField" -> subject = value;
            case "definition" -> definition = definition.or(() -> Optional.of(new Definition(value, language, "")));
            case "source" -> source(value);
            case "note" -> note(value);
            case "geographicalUsage" -> region = value;
            case "administrativeStatus" -> status = Status.of(value).orElse(Status.ADMITTED);
            case "responsibility" -> remark = new Remark(remark.equivalence(), remark.note(), remark.source(), value);
            default -> {
                // known to TBX-Basic but of no use here
            }
        }
    }

    private void source(String value) {
        if (level == Level.TERM) {
            remark = new Remark(remark.equivalence(), remark.note(), value, remark.reviewer());
        } else {
            definition = definition.map(known -> new Definition(known.text(), known.language(), value));
        }
    }

    private void note(String value) {
        if (level != Level.TERM) {
            return;
        }
        if (value.startsWith(EQUIVALENCE)) {
            String[] parts = value.substring(EQUIVALENCE.length()).split(" – ", 2);
            Equivalence equivalence = Equivalence.of(parts[0].strip()).orElse(Equivalence.FULL);
            remark = new Remark(
                    equivalence,
                    parts.length > 1 ? parts[1].strip() : remark.note(),
                    remark.source(),
                    remark.reviewer());
        } else {
            remark = new Remark(remark.equivalence(), value, remark.source(), remark.reviewer());
        }
    }

    void endTerm() {
        if (!hasTerm) {
            faults.accept(Kind.NO_TERM, id);
        }
        terms.add(new Term(language, word, region, status, remark));
        level = Level.LANGUAGE;
    }

    void endLanguage() {
        if (!hasSection) {
            faults.accept(Kind.NO_TERM_SECTION, id + " " + language);
        }
        level = Level.CONCEPT;
        language = "und";
    }

    void endConcept() {
        if (languages.isEmpty()) {
            faults.accept(Kind.NO_LANGUAGE_SECTION, id);
        }
        concepts.add(new Concept(id, subject, definition, reference, terms));
    }

    /// To be called at the end: every cross-reference must lead to an entry.
    void references() {
        referred.stream()
                .filter(target -> !ids.contains(target))
                .sorted()
                .forEach(target -> faults.accept(Kind.REFERENCE_UNKNOWN, target));
    }
}
