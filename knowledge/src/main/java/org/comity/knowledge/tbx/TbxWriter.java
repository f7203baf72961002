package org.comity.knowledge.tbx;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.comity.knowledge.tbx.Concept.Equivalence;
import org.comity.knowledge.tbx.Concept.Term;

/// Writes TBX-Basic, version 3, data categories by attribute.
public final class TbxWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

    private final XMLStreamWriter xml;

    private TbxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// Writes the concepts and does not close the stream.
    ///
    /// @param title of the termbase
    /// @param source what is said of where it comes from
    /// @throws IllegalStateException when the stream fails
    public static void write(Iterable<Concept> concepts, String title, String source, OutputStream stream) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            new TbxWriter(xml).document(concepts, title, source);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void document(Iterable<Concept> concepts, String title, String source) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("tbx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("style", "dca");
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("xml:lang", "en");
        line();
        for (String name : List.of("tbxHeader", "fileDesc", "titleStmt")) {
            xml.writeStartElement(name);
        }
        element("title", title);
        xml.writeEndElement();
        xml.writeStartElement("sourceDesc");
        element("p", source);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        line();
        xml.writeStartElement("text");
        xml.writeStartElement("body");
        line();
        for (Concept concept : concepts) {
            concept(concept);
        }
        xml.writeEndDocument();
        line();
    }

    private void concept(Concept concept) throws XMLStreamException {
        xml.writeStartElement("conceptEntry");
        xml.writeAttribute("id", concept.id());
        line();
        if (!concept.subject().isEmpty()) {
            category("descrip", "subjectField", concept.subject());
        }
        if (!concept.reference().isEmpty()) {
            xml.writeStartElement("xref");
            xml.writeAttribute("type", "externalCrossReference");
            xml.writeAttribute("target", concept.reference());
            xml.writeCharacters(concept.reference());
            xml.writeEndElement();
            line();
        }
        if (concept.definition().filter(each -> each.language().equals("und")).isPresent()) {
            definition(concept);
        }
        Map<String, List<Term>> byLanguage = new LinkedHashMap<>();
        concept.terms()
                .forEach(term -> byLanguage
                        .computeIfAbsent(term.language(), tag -> new ArrayList<>())
                        .add(term));
        for (Map.Entry<String, List<Term>> language : byLanguage.entrySet()) {
            xml.writeStartElement("langSec");
            xml.writeAttribute("xml:lang", language.getKey());
            if (concept.definition()
                    .filter(each -> each.language().equals(language.getKey()))
                    .isPresent()) {
                definition(concept);
            }
            for (Term term : language.getValue()) {
                term(term);
            }
            xml.writeEndElement();
            line();
        }
        xml.writeEndElement();
        line();
    }

    private void definition(Concept concept) throws XMLStreamException {
        xml.writeStartElement("descripGrp");
        category(
                "descrip",
                "definition",
                concept.definition().map(Concept.Definition::text).orElse(""));
        String source = concept.definition().map(Concept.Definition::source).orElse("");
        if (!source.isEmpty()) {
            category("admin", "source", source);
        }
        xml.writeEndElement();
        line();
    }

    private void term(Term term) throws XMLStreamException {
        xml.writeStartElement("termSec");
        element("term", term.text());
        category("termNote", "administrativeStatus", term.status().value());
        if (!term.region().isEmpty()) {
            category("termNote", "geographicalUsage", term.region());
        }
        if (!term.remark().source().isEmpty()) {
            category("admin", "source", term.remark().source());
        }
        Equivalence equivalence = term.remark().equivalence();
        String note = term.remark().note();
        if (equivalence != Equivalence.FULL) {
            element("note", "equivalence: " + equivalence.code() + (note.isEmpty() ? "" : " – " + note));
        } else if (!note.isEmpty()) {
            element("note", note);
        }
        if (!term.remark().reviewer().isEmpty()) {
            xml.writeStartElement("transacGrp");
            category("transac", "terminologyManagementTransactions", "modification");
            category("transacNote", "responsibility", term.remark().reviewer());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void category(String element, String type, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
