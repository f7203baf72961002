package org.comity.knowledge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of this module's pages.
public final class KnowledgePaths {

    public static final String HOME = "/knowledge";
    public static final String INSTRUMENTS = HOME + "/instruments";
    public static final String JURISDICTIONS = HOME + "/jurisdictions";
    public static final String COOPERATION = HOME + "/cooperation";
    public static final String COMPARISON = HOME + "/comparison";
    public static final String CRIME_TYPES = HOME + "/crime-types";
    public static final String TRANSNATIONAL = HOME + "/transnational";
    public static final String TERMS = HOME + "/terms";
    public static final String REVIEW = HOME + "/review";
    public static final String LETTERS = HOME + "/letters";
    public static final String PARTNERSHIPS = "/liaison/partnerships";
    public static final String SUPPLY = "/administration/knowledge";

    private KnowledgePaths() {}

    public static String instrument(String id) {
        return INSTRUMENTS + "/" + id;
    }

    /// An article; a paragraph in parentheses becomes a jump to it.
    ///
    /// @param article `18`, `18(13)`
    public static String article(String instrument, String article) {
        int paragraph = article.indexOf('(');
        String label = paragraph < 0 ? article : article.substring(0, paragraph);
        String jump =
                paragraph < 0 ? "" : "#p" + article.substring(paragraph + 1).replaceAll("[^0-9a-z].*", "");
        return instrument(instrument) + "/articles/" + encoded(label) + jump;
    }

    public static String participation(String instrument) {
        return instrument(instrument) + "/participation";
    }

    public static String jurisdiction(String code) {
        return JURISDICTIONS + "/" + code;
    }

    public static String comparison(String one, String other) {
        return COMPARISON + "?one=" + one + "&other=" + other;
    }

    public static String cooperation(String requesting, String requested, String measure) {
        return COOPERATION + "?requesting=" + requesting + "&requested=" + requested + "&measure=" + measure;
    }

    /// The form of a letter of request.
    public static String letter(String instrument, String measure, String requesting, String requested) {
        return LETTERS + "/form?instrument=" + instrument + "&measure=" + measure + "&requesting=" + requesting
                + "&requested=" + requested;
    }

    public static String term(String concept) {
        return TERMS + "/" + encoded(concept);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
