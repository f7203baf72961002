package org.comity.content.figure;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.jspecify.annotations.Nullable;

/// Holds one SVG document against [SvgNames]. References may only lead to an id of the same document, and what can be
/// referred to holds no `use`, so that references cannot multiply.
final class SvgCheck {

    private static final Pattern LOCAL = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern URL =
            Pattern.compile("url\\s*\\(\\s*(['\"]?)([^)'\"]*)\\1\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("\\+?([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:px)?");
    private static final int DEEPEST = 50;

    private final String path;
    private final Faults faults;
    private final Deque<Boolean> identified = new ArrayDeque<>();
    private @Nullable Picture picture;
    private boolean sound = true;

    SvgCheck(String path, Faults faults) {
        this.path = path;
        this.faults = faults;
    }

    Optional<Picture> check(String svg) {
        int doctype = svg.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        if (doctype >= 0) {
            // the platform's parser would skip it in silence
            long before = svg.chars()
                    .limit(doctype)
                    .filter(character -> character == '\n')
                    .count();
            note(1 + (int) before, FaultKind.SVG_DOCTYPE, Map.of());
            return Optional.empty();
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                event(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            @Nullable Location location = e.getLocation();
            note(location == null ? 0 : location.getLineNumber(), FaultKind.SVG_SYNTAX, Map.of());
        }
        return sound ? Optional.ofNullable(picture) : Optional.empty();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("References to other documents are not allowed.");
        });
        return factory;
    }

    private void event(XMLStreamReader reader, int event) {
        int line = reader.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader, line);
            case XMLStreamConstants.END_ELEMENT -> identified.pop();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                note(line, FaultKind.SVG_DOCTYPE, Map.of());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> element(line, "?" + reader.getPITarget());
            default -> {
                // text and comments do nothing
            }
        }
    }

    private void start(XMLStreamReader reader, int line) {
        String name = reader.getLocalName();
        if (!SvgNames.NAMESPACE.equals(reader.getNamespaceURI()) || !SvgNames.ELEMENTS.contains(name)) {
            element(line, name);
        }
        if (identified.isEmpty()) {
            root(reader, name, line);
        }
        boolean target = reader.getAttributeValue(null, "id") != null && !identified.isEmpty();
        if (name.equals("use") && (target || identified.contains(true))) {
            note(line, FaultKind.SVG_REFERENCE, Map.of("value", "use"));
        }
        identified.push(target);
        if (identified.size() > DEEPEST) {
            note(line, FaultKind.SVG_TOO_DEEP, Map.of("limit", DEEPEST));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader, i, name, line);
        }
    }

    private void attribute(XMLStreamReader reader, int index, String element, int line) {
        @Nullable String namespace = reader.getAttributeNamespace(index);
        String name = reader.getAttributeLocalName(index);
        String value = reader.getAttributeValue(index);
        boolean known = switch (namespace == null ? "" : namespace) {
            case "" -> SvgNames.ATTRIBUTES.contains(name);
            case SvgNames.XLINK -> name.equals("href");
            case SvgNames.XML -> SvgNames.XML_ATTRIBUTES.contains(name);
            default -> false;
        };
        if (!known) {
            note(line, FaultKind.SVG_ATTRIBUTE, Map.of("element", element, "attribute", name));
        } else if (name.equals("href") ? !LOCAL.matcher(value.strip()).matches() : !localReferences(value)) {
            String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
            note(line, FaultKind.SVG_REFERENCE, Map.of("value", shown));
        }
    }

    /// Whether every `url(…)` of a presentation attribute leads into this document. A backslash could hide one (CSS
    /// escapes).
    private static boolean localReferences(String value) {
        if (value.indexOf('\\') >= 0) {
            return false;
        }
        Matcher urls = URL.matcher(value);
        String rest = urls.replaceAll("");
        return urls.reset()
                        .results()
                        .allMatch(url -> LOCAL.matcher(url.group(2).strip()).matches())
                && !rest.toLowerCase(Locale.ROOT).contains("url");
    }

    private void root(XMLStreamReader reader, String name, int line) {
        if (!name.equals("svg")) {
            element(line, name);
            return;
        }
        Optional<Picture> size = viewBox(reader.getAttributeValue(null, "viewBox"))
                .or(() -> size(reader.getAttributeValue(null, "width"), reader.getAttributeValue(null, "height")));
        if (size.filter(Picture::fits).isEmpty()) {
            note(line, FaultKind.SVG_SIZE, Map.of("limit", Picture.LARGEST));
        }
        picture = size.filter(Picture::fits).orElse(null);
    }

    private static Optional<Picture> viewBox(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String[] numbers = value.strip().split("[\\s,]+", -1);
        return numbers.length == 4 ? size(numbers[2], numbers[3]) : Optional.empty();
    }

    private static Optional<Picture> size(@Nullable String width, @Nullable String height) {
        if (width == null || height == null) {
            return Optional.empty();
        }
        Matcher w = LENGTH.matcher(width.strip());
        Matcher h = LENGTH.matcher(height.strip());
        return w.matches() && h.matches()
                ? Optional.of(new Picture("image/svg+xml", rounded(w.group(1)), rounded(h.group(1))))
                : Optional.empty();
    }

    private static int rounded(String number) {
        return (int) Math.ceil(Double.parseDouble(number));
    }

    private void element(int line, String name) {
        note(line, FaultKind.SVG_ELEMENT, Map.of("element", name));
    }

    private void note(int line, FaultKind kind, Map<String, Object> arguments) {
        sound = false;
        faults.add(path, line, kind, arguments);
    }
}
