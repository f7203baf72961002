package org.comity.knowledge.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// An instrument with the list of its articles.
///
/// @param contents articles in the language of reading
/// @param measures codes and articles, in the order of the measures
public record InstrumentPage(
        String title,
        Instrument instrument,
        Titled heading,
        Contents contents,
        List<MeasureLine> measures,
        Standing standing)
        implements Page {

    /// The list of articles.
    ///
    /// @param language of reading; empty when the library has no text
    /// @param second of the other side, if one was asked for
    /// @param preamble paragraphs before the first article
    /// @param note what a reader should know
    /// @param names by which people call it in the reader's language
    public record Contents(
            Optional<String> language,
            Optional<String> second,
            List<Line> lines,
            List<String> preamble,
            Optional<Note> note,
            List<String> names) {}

    /// A remark on the texts, in its language.
    public record Note(String text, String language) {}

    /// An article in the list.
    ///
    /// @param part the part that begins here; empty if none does
    public record Line(String label, String part, String heading) {}

    /// A measure that the instrument carries.
    public record MeasureLine(String code, List<String> articles) {}

    /// Who takes part.
    ///
    /// @param bound how many are bound; empty when the library has no list
    /// @param parties names of fixed parties
    /// @param provisions crimes and scope
    public record Standing(
            Optional<Integer> bound, Optional<String> asOf, List<Named> parties, Provisions provisions) {}

    /// A jurisdiction or organisation with its name.
    public record Named(String code, String name) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public String article(String label) {
        String query = contents.language()
                .map(language -> "?language=" + language
                        + contents.second().map(second -> "&second=" + second).orElse(""))
                .orElse("");
        return KnowledgePaths.article(instrument.id(), label) + query;
    }

    public String direction(String language) {
        return Localizer.direction(language);
    }

    public String ownName(String language) {
        return Localizer.ownLanguageName(language);
    }

    public boolean consenting() {
        return instrument.circle() instanceof Circle.Consenting;
    }
}
