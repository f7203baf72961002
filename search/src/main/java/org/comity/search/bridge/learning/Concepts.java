package org.comity.search.bridge.learning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.search.judgement.PackedRows;

/// Reads what the library knows about the names of things: the termbase, EuroVoc, wordnets and word lists.
final class Concepts {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /// What stands between slashes behind a word; some lists lost the second slash. A slash between two words has
    /// a space on both sides or on none.
    private static final Pattern PRONUNCIATION = Pattern.compile("\\s+/(?!\\s)[^/]*(/|]|$)\\s*\\)?");

    private Concepts() {}

    /// What of the library may be shared freely.
    ///
    /// @param leftOut ids of articles whose headings and definitions are not to be learned from
    static List<Parallel> all(Path library, Predicate<String> leftOut) throws IOException {
        List<Parallel> all = new ArrayList<>();
        Path terms = library.resolve("knowledge").resolve("terms");
        for (String file : List.of("founding-paper.tbx", "treaty-definitions.tbx", "treaty-headings.tbx")) {
            all.addAll(termbase(terms.resolve(file), leftOut));
        }
        Path parallel = library.resolve("parallel");
        all.addAll(labels(parallel.resolve("eurovoc").resolve("labels.tsv.gz")));
        all.addAll(wordnets(parallel.resolve("omw").resolve("terms.tsv.gz")));
        return all;
    }

    /// The first row holds the languages.
    private static List<Parallel> labels(Path file) throws IOException {
        List<List<String>> rows = PackedRows.read(file, 28);
        List<String> languages = rows.getFirst();
        List<Parallel> concepts = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, List<String>> names = new TreeMap<>();
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).isBlank()) {
                    names.put(languages.get(column), List.of(row.get(column)));
                }
            }
            concepts.add(Parallel.concept(names));
        }
        return concepts;
    }

    private static List<Parallel> wordnets(Path file) throws IOException {
        return PackedRows.read(file, 5).stream()
                .map(row -> Parallel.concept(Map.of("en", names(row.get(2)), row.get(1), names(row.get(3)))))
                .toList();
    }

    private static List<String> names(String column) {
        return List.of(column.split("; *", -1));
    }

    /// A word list of English and another language; one pair a row. How a word is pronounced, between slashes
    /// behind it, is no part of its name.
    static List<Parallel> wordList(Path file, String language) throws IOException {
        List<Parallel> concepts = new ArrayList<>();
        for (List<String> row : PackedRows.read(file, 2)) {
            String english = unpronounced(row.getFirst());
            String other = unpronounced(row.getLast());
            if (!english.isEmpty() && !other.isEmpty()) {
                concepts.add(Parallel.concept(Map.of("en", List.of(english), language, List.of(other))));
            }
        }
        return concepts;
    }

    private static String unpronounced(String name) {
        return PRONUNCIATION.matcher(name).replaceAll("").strip();
    }

    /// Concepts of a file in TBX-Basic (ISO 30042).
    private static List<Parallel> termbase(Path file, Predicate<String> leftOut) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            return termbase(factory.createXMLStreamReader(in), leftOut);
        } catch (XMLStreamException e) {
            throw new IOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static List<Parallel> termbase(XMLStreamReader xml, Predicate<String> leftOut) throws XMLStreamException {
        List<Parallel> concepts = new ArrayList<>();
        Map<String, List<String>> names = new TreeMap<>();
        boolean isLeftOut = false;
        String language = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "langSec" -> language = String.valueOf(xml.getAttributeValue(XML, "lang"));
                    case "term" ->
                        names.computeIfAbsent(language, any -> new ArrayList<>())
                                .add(xml.getElementText().strip());
                    case "admin" -> isLeftOut |= leftOut.test(article(xml.getElementText()));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("conceptEntry")) {
                if (!isLeftOut && names.size() > 1) {
                    concepts.add(Parallel.concept(names));
                }
                names = new TreeMap<>();
                isLeftOut = false;
            }
        }
        return concepts;
    }

    /// The id of the article that a term was taken from: `untoc-2` of `untoc article 2(a)`.
    private static String article(String source) {
        return source.strip().replaceAll("\\(.*", "").replace(" article ", "-").replaceAll("[^0-9A-Za-z]+", "-");
    }
}
