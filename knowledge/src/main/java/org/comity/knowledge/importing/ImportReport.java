package org.comity.knowledge.importing;

import java.util.List;
import java.util.Map;
import org.comity.knowledge.fault.FileFault;

/// What taking the library in came to.
///
/// @param taken how many rows or instruments were new or changed, by part; absent for parts that were unchanged
/// @param faults by file and line; what has a fault was left out
public record ImportReport(Map<String, Integer> taken, List<FileFault> faults) {
    public ImportReport {
        taken = Map.copyOf(taken);
        faults = List.copyOf(faults);
    }
}
