package org.comity.search.page;

import java.io.StringWriter;
import java.net.URI;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.comity.search.question.SearchPaths;

/// The description that lets a browser add this site to its search engines: OpenSearch 1.1, draft 6.
final class SearchDescription {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    private SearchDescription() {}

    /// What the site is called there.
    ///
    /// @param shortName at most 16 characters, as the specification asks
    /// @param description at most 1024 characters
    record Names(String shortName, String description) {}

    static String xml(URI base, Names names) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OpenSearchDescription");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "ShortName", names.shortName());
            element(xml, "Description", names.description());
            element(xml, "InputEncoding", "UTF-8");
            xml.writeEmptyElement("Url");
            xml.writeAttribute("type", "text/html");
            xml.writeAttribute("method", "get");
            xml.writeAttribute("template", base + SearchPaths.SEARCH + "?q={searchTerms}");
            xml.writeEmptyElement("Url");
            xml.writeAttribute("type", "application/opensearchdescription+xml");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("template", base + SearchPaths.DESCRIPTION);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing into memory cannot fail.", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
