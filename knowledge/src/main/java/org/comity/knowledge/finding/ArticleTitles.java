package org.comity.knowledge.finding;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an article is named in the language of its text.
final class ArticleTitles {

    /// `18`, `3bis`, `annex-1/2`, `regulations/5`.
    private static final Pattern LABEL = Pattern.compile("(?:([a-z]+)(?:-(\\d+))?/)?(\\d+\\S*)");

    private static final Map<String, String> ARTICLE = Map.ofEntries(
            Map.entry("en", "Article %s"),
            Map.entry("fr", "Article %s"),
            Map.entry("es", "Artículo %s"),
            Map.entry("pt", "Artigo %s"),
            Map.entry("it", "Articolo %s"),
            Map.entry("de", "Artikel %s"),
            Map.entry("nl", "Artikel %s"),
            Map.entry("ru", "Статья %s"),
            Map.entry("ar", "المادة %s"),
            Map.entry("zh-Hant", "第%s條"),
            Map.entry("zh-Hans", "第%s条"),
            Map.entry("ja", "第%s条"),
            Map.entry("ko", "제%s조"));

    private static final Map<String, Map<String, String>> PARTS = Map.of(
            "annex",
            Map.of(
                    "en",
                    "Annex",
                    "fr",
                    "Annexe",
                    "es",
                    "Anexo",
                    "pt",
                    "Anexo",
                    "it",
                    "Allegato",
                    "de",
                    "Anlage",
                    "nl",
                    "Bijlage",
                    "ar",
                    "المرفق",
                    "zh-Hant",
                    "附件",
                    "zh-Hans",
                    "附件"),
            "regulations",
            Map.of("en", "Regulations", "fr", "Règlement", "es", "Reglamento", "nl", "Reglement"));

    private ArticleTitles() {}

    /// `UNTOC, Article 18: Mutual legal assistance`. Where a language's word is not known, the label stands as it is.
    ///
    /// @param instrument how the instrument is called in short
    /// @param heading may be empty
    static String title(String instrument, String label, String heading, String language) {
        boolean han = language.startsWith("zh") || language.equals("ja");
        String article = article(label, language);
        String head = article.equals(label) ? instrument + " " + label : instrument + (han ? "" : ", ") + article;
        String wide = han ? "：" : ": ";
        return heading.isBlank() ? head : head + wide + heading.strip();
    }

    private static String article(String label, String language) {
        String pattern = ARTICLE.get(language);
        Matcher parts = LABEL.matcher(label);
        if (pattern == null || !parts.matches()) {
            return label;
        }
        String article = pattern.formatted(parts.group(3));
        if (parts.group(1) == null) {
            return article;
        }
        String part = PARTS.getOrDefault(parts.group(1), Map.of()).get(language);
        if (part == null) {
            return label;
        }
        boolean han = language.startsWith("zh");
        String number = parts.group(2) == null ? "" : (han ? "" : " ") + parts.group(2);
        return part + number + (han ? "" : ", ") + article;
    }
}
