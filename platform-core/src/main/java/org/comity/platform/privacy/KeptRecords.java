package org.comity.platform.privacy;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The personal records of all modules together, in the order of their names: it is always the same, so that erasures
/// wait for each other and never lock each other out, and a module can choose what goes first.
@Singleton
public final class KeptRecords {

    private final List<PersonalRecords> all;

    @Inject
    public KeptRecords(Instance<PersonalRecords> all) {
        this(all.stream().toList());
    }

    public KeptRecords(List<PersonalRecords> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(PersonalRecords::name)).toList();
    }

    /// Everything that is kept about a person, by the name of the records.
    public Map<String, List<Object>> of(Handle handle, UUID person) {
        Map<String, List<Object>> kept = new TreeMap<>();
        all.forEach(records -> kept.put(records.name(), records.of(handle, person)));
        return kept;
    }

    /// Erases everything that leads to a person, in the caller's transaction.
    ///
    /// @return how many records there were, by their name
    public Map<String, Integer> erase(Handle handle, UUID person) {
        Map<String, Integer> erased = new TreeMap<>();
        all.forEach(records -> erased.put(records.name(), records.erase(handle, person)));
        return erased;
    }

    /// The keys of the texts that say what an erasure does.
    public List<String> erasureKeys() {
        return all.stream().map(PersonalRecords::erasureKey).sorted().toList();
    }
}
