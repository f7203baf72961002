package org.comity.content.sample;

import java.util.List;
import java.util.stream.Stream;
import org.comity.content.Fault;
import org.comity.content.fault.Faults;

/// A report as short lines: `file:line code`.
public final class Report {

    private Report() {}

    public static List<String> of(Faults faults) {
        return Stream.concat(faults.faults().stream(), faults.warnings().stream())
                .map(Report::line)
                .toList();
    }

    public static String line(Fault fault) {
        return fault.file() + ":" + fault.line() + " " + fault.code();
    }
}
