package org.comity.knowledge.culture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Reference;
import org.comity.knowledge.fault.FileFault.Kind;

/// The editor's rules: every paragraph cites a source that the list names, and no sentence says what people are like.
///
/// The list of phrases catches the common forms of a generalisation, not every one; a reader of the jurisdiction can
/// contest what it lets through.
final class NoteRules {

    private static final Pattern CITATION = Pattern.compile("\\[([a-z0-9-]{1,40})]");

    /// Phrases that speak of what people are like, in lower case.
    private static final List<String> GENERALISATIONS = List.of(
            "people there",
            "people here",
            "the locals",
            "tend to",
            "are known for being",
            "by nature",
            "mentality",
            "people are usually",
            "are usually late",
            "are always",
            "national character",
            "typically friendly",
            "當地人都",
            "當地人多半",
            "民族性",
            "天性",
            "人都很",
            "普遍懶",
            "生性",
            "這裡的人",
            "那裡的人");

    private static final int LONGEST = 6000;

    private NoteRules() {}

    /// A breach of a rule.
    record Breach(Kind kind, String value) {}

    static List<Breach> breaches(Content content) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> known =
                new HashSet<>(content.sources().stream().map(Reference::id).toList());
        for (Map.Entry<String, String> text : content.texts().entrySet()) {
            if (text.getValue().length() > LONGEST) {
                breaches.add(new Breach(Kind.FILE_TOO_LARGE, Integer.toString(LONGEST)));
            }
            for (String paragraph : text.getValue().split("\n\\s*\n", -1)) {
                paragraph(paragraph.strip(), known, breaches);
            }
        }
        return breaches;
    }

    private static void paragraph(String paragraph, Set<String> known, List<Breach> breaches) {
        if (paragraph.isEmpty()) {
            return;
        }
        boolean cites = false;
        Matcher citation = CITATION.matcher(paragraph);
        while (citation.find()) {
            cites = true;
            if (!known.contains(citation.group(1))) {
                breaches.add(new Breach(Kind.CITATION_UNKNOWN, citation.group(1)));
            }
        }
        if (!cites) {
            breaches.add(new Breach(Kind.CITATION_MISSING, shortened(paragraph)));
        }
        String lower = paragraph.toLowerCase(Locale.ROOT);
        GENERALISATIONS.stream()
                .filter(lower::contains)
                .forEach(phrase -> breaches.add(new Breach(Kind.GENERALISATION, phrase)));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
