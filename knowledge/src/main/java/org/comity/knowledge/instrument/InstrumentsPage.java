package org.comity.knowledge.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// The list of instruments, filtered.
public record InstrumentsPage(
        String title, Filters filters, List<Entry> entries, int total, Choices choices, Optional<String> more)
        implements Page {

    /// What was chosen; empty texts for no choice.
    public record Filters(String kind, String measure, String crime, String party, String words) {

        public boolean none() {
            return (kind + measure + crime + party + words).isEmpty();
        }
    }

    /// An instrument in the list.
    ///
    /// @param languages of its texts
    public record Entry(Instrument instrument, Titled heading, List<String> languages) {}

    /// What can be chosen.
    public record Choices(List<String> measures, List<String> crimes, List<InstrumentPage.Named> parties) {}

    /// The address of the next page with the same filters.
    public String next() {
        StringBuilder query = new StringBuilder("?");
        List.of(
                        List.of("kind", filters.kind()),
                        List.of("measure", filters.measure()),
                        List.of("crime", filters.crime()),
                        List.of("party", filters.party()),
                        List.of("words", filters.words()))
                .stream()
                .filter(pair -> !pair.getLast().isEmpty())
                .forEach(pair -> query.append(pair.getFirst())
                        .append('=')
                        .append(View.encode(pair.getLast()))
                        .append('&'));
        return KnowledgePaths.INSTRUMENTS + query + "after=" + more.orElse("");
    }

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
