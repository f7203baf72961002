package org.comity.knowledge.tbx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.knowledge.file.XmlInput;
import org.comity.knowledge.tbx.Categories.Level;
import org.comity.knowledge.tbx.TbxFault.Kind;

/// Reads TBX-Basic, as data categories by attribute (`<termNote type="partOfSpeech">`, DCA) or by tag
/// (`<basic:partOfSpeech>`, DCT). A stream is hostile: a document type is refused, nothing outside is fetched, depth,
/// length and number are limited.
public final class TbxReader {

    private static final int DEEPEST = 24;
    private static final int LONGEST = 6000;
    private static final int MOST_CONCEPTS = 200_000;
    private static final int MOST_FAULTS = 200;
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /// Elements that are structure and not data.
    private static final Set<String> STRUCTURE = Set.of(
            "tbx",
            "tbxHeader",
            "text",
            "body",
            "back",
            "conceptEntry",
            "langSec",
            "termSec",
            "term",
            "fileDesc",
            "titleStmt",
            "title",
            "sourceDesc",
            "publicationStmt",
            "p",
            "encodingDesc",
            "revisionDesc",
            "change",
            "descripGrp",
            "adminGrp",
            "transacGrp",
            "termNoteGrp",
            "refObjectSec",
            "refObject",
            "itemSet",
            "itemGrp",
            "item",
            "hi");

    private final XMLStreamReader xml;
    private final List<TbxFault> faults = new ArrayList<>();
    private final Entries entries = new Entries(this::fault);
    private int depth;
    private boolean inBody;

    /// What was read.
    ///
    /// @param faults by line; with one fault nothing should be taken in
    public record Reading(List<Concept> concepts, List<TbxFault> faults) {
        public Reading {
            concepts = List.copyOf(concepts);
            faults = List.copyOf(faults);
        }
    }

    private TbxReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// Reads a whole stream and does not close it.
    public static Reading read(InputStream stream) {
        try {
            TbxReader reader = new TbxReader(XmlInput.open(stream));
            try {
                reader.document();
            } catch (XMLStreamException | IllegalStateException e) {
                reader.fault(
                        Kind.NOT_WELL_FORMED, String.valueOf(e.getMessage()).replace('\n', ' '));
            }
            reader.entries.references();
            return new Reading(reader.entries.all(), reader.faults);
        } catch (XMLStreamException e) {
            return new Reading(
                    List.of(), List.of(new TbxFault(1, Kind.NOT_WELL_FORMED, String.valueOf(e.getMessage()))));
        }
    }

    private void document() throws XMLStreamException {
        while (xml.hasNext() && faults.size() < MOST_FAULTS) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    fault(Kind.DOCTYPE, "");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.ENTITY_REFERENCE -> fault(Kind.NOT_WELL_FORMED, "&" + xml.getLocalName() + ";");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (entries.add(xml.getText()) > LONGEST) {
                        fault(Kind.TOO_LONG, Integer.toString(LONGEST));
                        return;
                    }
                }
                default -> {
                    // comments and processing instructions carry nothing
                }
            }
            if (depth > DEEPEST) {
                fault(Kind.TOO_DEEP, Integer.toString(DEEPEST));
                return;
            }
            if (entries.all().size() > MOST_CONCEPTS) {
                fault(Kind.TOO_MANY, Integer.toString(MOST_CONCEPTS));
                return;
            }
        }
    }

    private void start() {
        depth++;
        String name = xml.getLocalName();
        entries.clear();
        switch (name) {
            case "tbx" -> root();
            case "body" -> inBody = true;
            case "conceptEntry" -> entries.concept(attribute("id"));
            case "langSec" -> entries.language(language());
            case "termSec" -> entries.term();
            default -> {
                if (depth == 1) {
                    fault(Kind.ROOT, name);
                }
                if (inBody && !STRUCTURE.contains(name)) {
                    category(name);
                }
            }
        }
    }

    private void root() {
        if (depth != 1) {
            fault(Kind.ROOT, "tbx");
        }
        String type = attribute("type");
        if (!type.equals("TBX-Basic")) {
            fault(Kind.DIALECT, type);
        }
        String style = attribute("style");
        if (!style.equals("dca") && !style.equals("dct")) {
            fault(Kind.STYLE, style);
        }
        language();
    }

    private String language() {
        String tag = xml.getAttributeValue(XML, "lang") == null ? "" : xml.getAttributeValue(XML, "lang");
        if (tag.isEmpty() || !Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)) {
            fault(Kind.LANGUAGE, tag);
        }
        return tag;
    }

    /// Opens a data category: named by its type (DCA) or by its own tag (DCT).
    private void category(String name) {
        boolean byAttribute = Set.of("descrip", "termNote", "admin", "transac", "transacNote", "ref", "xref")
                .contains(name);
        String category = byAttribute ? attribute("type") : name;
        if (category.equals("terminologyManagementTransactions")) {
            category = "transactionType";
        }
        if (!Categories.known(category)) {
            fault(Kind.CATEGORY_UNKNOWN, category.isEmpty() ? name : category);
            return;
        }
        Level level = entries.level();
        if (!Categories.mayStand(category, level)) {
            fault(Kind.CATEGORY_LEVEL, category);
        }
        entries.open(category, Map.of("target", attribute("target")));
    }

    private void end() {
        depth--;
        String name = xml.getLocalName();
        switch (name) {
            case "body" -> inBody = false;
            case "conceptEntry" -> entries.endConcept();
            case "langSec" -> entries.endLanguage();
            case "termSec" -> entries.endTerm();
            case "term" -> entries.termText();
            default -> entries.close();
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private void fault(Kind kind, String value) {
        faults.add(new TbxFault(Math.max(1, xml.getLocation().getLineNumber()), kind, value));
    }
}
