package org.comity.content.publishing;

import java.util.List;
import java.util.UUID;
import org.comity.content.fault.FaultTexts;
import org.comity.content.publishing.ImportReport.Result;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// What an upload came to.
///
/// @param shown the first entries in the reader's language; the text file has them all
public record ImportReportPage(String title, UUID id, ImportReport report, List<FaultTexts> shown) implements Page {

    private static final int MOST_SHOWN = 200;

    static ImportReportPage of(UUID id, ImportReport report, Localizer localizer) {
        return new ImportReportPage(
                localizer.text("publishing.report." + report.result().code() + ".title"),
                id,
                report,
                report.entries().stream()
                        .limit(MOST_SHOWN)
                        .map(entry -> FaultTexts.of(entry, localizer))
                        .toList());
    }

    static String path(UUID id) {
        return PublishingPage.PATH + "/reports/" + id;
    }

    /// Where the whole report lies as text.
    public String textPath() {
        return path(id) + "/text";
    }

    public boolean rejected() {
        return report.result() == Result.REJECTED;
    }

    /// How many entries the page leaves to the text file.
    public int left() {
        return report.entries().size() - shown.size();
    }

    @Override
    public String section() {
        return PublishingPage.SECTION;
    }
}
