package org.comity.knowledge.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.knowledge.fault.FileFault.Kind;

/// The report on what is taken in, filled while it is read. Not thread-safe. Keeps at most [#LIMIT] faults and says
/// how many more there were.
public final class FileFaults {

    /// How many faults are kept.
    public static final int LIMIT = 500;

    private final Set<FileFault> faults = new LinkedHashSet<>();
    private int dropped;

    /// Notes a fault of a file as a whole.
    public void add(String file, Kind kind, Map<String, Object> arguments) {
        add(file, 0, kind, arguments);
    }

    /// Notes a fault at a line.
    public void add(String file, int line, Kind kind, Map<String, Object> arguments) {
        if (faults.size() >= LIMIT) {
            dropped++;
            return;
        }
        faults.add(new FileFault(file, line, kind, arguments));
    }

    /// Takes over what another report noted.
    public void addAll(FileFaults others) {
        others.all().forEach(fault -> add(fault.file(), fault.line(), fault.kind(), fault.arguments()));
    }

    public boolean none() {
        return faults.isEmpty();
    }

    /// The faults by file and line.
    public List<FileFault> all() {
        List<FileFault> sorted = new ArrayList<>(faults.stream().sorted().toList());
        if (dropped > 0) {
            sorted.add(new FileFault("", 0, Kind.MORE_FAULTS, Map.of("count", dropped)));
        }
        return List.copyOf(sorted);
    }
}
