package org.comity.knowledge.akomantoso;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.XmlInput;
import org.comity.knowledge.instrument.ReadText;

/// Reads one document of Akoma Ntoso 3.0, of any of its types that have a body of articles. A stream is hostile: a
/// document type is refused, nothing outside is fetched, depth is limited.
public final class AkomaNtosoReader {

    /// The namespace of version 3.0.
    public static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static final int DEEPEST = 64;

    private final String name;
    private final FileFaults faults;
    private final XMLStreamReader xml;
    private final Outline outline;
    private int depth;

    private AkomaNtosoReader(String name, XMLStreamReader xml, FileFaults faults) {
        this.name = name;
        this.xml = xml;
        this.faults = faults;
        this.outline = new Outline(name, faults);
    }

    /// Reads a file; empty after a fault was noted.
    ///
    /// @param name how faults call it
    public static Optional<ReadText> read(String name, byte[] bytes, FileFaults faults) {
        FileFaults own = new FileFaults();
        Optional<ReadText> document = Optional.empty();
        try {
            AkomaNtosoReader reader = new AkomaNtosoReader(name, XmlInput.open(new ByteArrayInputStream(bytes)), own);
            document = reader.document();
        } catch (XMLStreamException | IllegalStateException e) {
            int line = e instanceof XMLStreamException problem && problem.getLocation() != null
                    ? problem.getLocation().getLineNumber()
                    : 0;
            own.add(
                    name,
                    Math.max(0, line),
                    Kind.XML_SYNTAX,
                    Map.of("problem", String.valueOf(e.getMessage()).replace('\n', ' ')));
        }
        faults.addAll(own);
        return own.none() ? document : Optional.empty();
    }

    private Optional<ReadText> document() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    faults.add(name, line(), Kind.XML_DOCTYPE, Map.of());
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!start()) {
                        return Optional.empty();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    outline.end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> outline.text(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    faults.add(name, line(), Kind.XML_SYNTAX, Map.of("problem", "&" + xml.getLocalName() + ";"));
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return Optional.of(outline.document());
    }

    /// False after a fault with which reading on is of no use.
    private boolean start() {
        depth++;
        if (depth == 1 && !(xml.getLocalName().equals("akomaNtoso") && NAMESPACE.equals(xml.getNamespaceURI()))) {
            faults.add(
                    name,
                    line(),
                    Kind.XML_ROOT,
                    Map.of("known", "akomaNtoso (" + NAMESPACE + ")", "value", xml.getLocalName()));
            return false;
        }
        if (depth > DEEPEST) {
            faults.add(name, line(), Kind.XML_TOO_DEEP, Map.of("limit", DEEPEST));
            return false;
        }
        outline.start(
                xml.getLocalName(),
                line(),
                Optional.ofNullable(xml.getAttributeValue(null, "language"))
                        .or(() -> Optional.ofNullable(xml.getAttributeValue(null, "date")))
                        .orElse(""));
        return true;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
