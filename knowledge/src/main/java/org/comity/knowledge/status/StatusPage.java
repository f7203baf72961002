package org.comity.knowledge.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.register.Register.Place;
import org.comity.platform.web.Page;

/// Who is bound by an instrument on a day.
///
/// @param rows by name
/// @param counts by standing
/// @param land the outline of the land as an SVG path
public record StatusPage(
        String title, Instrument instrument, LocalDate day, List<Row> rows, Map<Standing, Integer> counts, Land land)
        implements Page {

    /// A participant or jurisdiction.
    ///
    /// @param listed whether there is a row about it
    public record Row(
            String code,
            String name,
            Standing standing,
            Optional<Dates> dates,
            Optional<Place> place,
            boolean listed) {}

    /// The dates of a row and how old it is.
    public record Dates(
            Optional<LocalDate> signed,
            Optional<LocalDate> bound,
            Optional<String> action,
            Optional<LocalDate> withdrawn,
            String source,
            String asOf) {}

    /// The background of the map.
    ///
    /// @param oldest the date of the oldest row, and so of the list
    public record Land(String path, Optional<String> oldest, boolean known) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    /// The rows of participants, without those that only stand on the map.
    public List<Row> participants() {
        return rows.stream().filter(Row::listed).toList();
    }

    /// The jurisdictions of which the list has no row.
    public List<Row> others() {
        return rows.stream().filter(row -> !row.listed()).toList();
    }
}
