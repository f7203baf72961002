package org.comity.knowledge.status;

import java.util.List;
import org.comity.knowledge.Instrument;
import org.comity.platform.web.Page;

/// What was known of one participant of an instrument, newest first.
public record HistoryPage(String title, Instrument instrument, String name, List<Entry> entries) implements Page {

    /// What was recorded at a time.
    ///
    /// @param declarations empty where none are known
    public record Entry(StatusPage.Dates dates, String recorded, String declarations, boolean current) {}

    @Override
    public String section() {
        return "knowledge";
    }
}
