package org.comity.content.fault;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.content.Fault;
import org.comity.content.Fault.Severity;

/// The report on one course, filled while it is read. Not thread-safe. Keeps at most [#LIMIT] entries, so that a
/// hostile folder cannot fill the memory with its faults, and says how many more there were.
public final class Faults {

    /// How many entries are kept.
    public static final int LIMIT = 1000;

    private final Set<Fault> entries = new LinkedHashSet<>();
    private int dropped;
    private boolean refused;

    /// Notes a fault or warning of a file as a whole.
    public void add(String file, FaultKind kind, Map<String, Object> arguments) {
        add(file, 0, kind, arguments);
    }

    /// Notes a fault or warning at a line.
    public void add(String file, int line, FaultKind kind, Map<String, Object> arguments) {
        refused |= kind.severity() == Severity.FAULT;
        if (entries.size() >= LIMIT) {
            dropped++;
            return;
        }
        entries.add(new Fault(file, line, kind.severity(), kind.code(), arguments));
    }

    /// Whether anything was noted that refuses the course.
    public boolean refuse() {
        return refused;
    }

    /// The faults by file and line, without warnings.
    public List<Fault> faults() {
        return sorted(Severity.FAULT);
    }

    /// The warnings by file and line.
    public List<Fault> warnings() {
        return sorted(Severity.WARNING);
    }

    private List<Fault> sorted(Severity severity) {
        Fault more = new Fault("", 0, Severity.FAULT, FaultKind.MORE_FAULTS.code(), Map.of("count", dropped));
        var all = entries.stream().filter(fault -> fault.severity() == severity).sorted();
        boolean say = dropped > 0 && refused && severity == Severity.FAULT;
        return say
                ? java.util.stream.Stream.concat(all, java.util.stream.Stream.of(more))
                        .toList()
                : all.toList();
    }
}
