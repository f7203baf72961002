package org.comity.knowledge.instrument;

import java.util.List;

/// The wording of an instrument in one language.
///
/// @param preamble paragraphs; may be empty
/// @param articles in the order of the instrument
public record InstrumentText(String title, String preamble, List<Article> articles) {
    public InstrumentText {
        articles = List.copyOf(articles);
    }
}
