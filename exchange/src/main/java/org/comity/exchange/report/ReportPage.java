package org.comity.exchange.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Filled;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// A report for its originator, with the form, or for an office that reads it.
public record ReportPage(String title, ReportView report, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.report(report.id());
    }

    public boolean mine() {
        return report.mine();
    }

    public List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /// Who can be let read it, in the reader's words.
    public Map<String, String> readers(Localizer localizer) {
        Map<String, String> readers = new LinkedHashMap<>();
        for (Party party : List.of(Party.HOME, Party.HOST)) {
            readers.put(party.code(), localizer.text("report.see." + party.code()));
        }
        return readers;
    }
}
