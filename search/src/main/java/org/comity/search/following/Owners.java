package org.comity.search.following;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.search.SearchableWorks;

/// Who owns which kind of works.
@Singleton
public final class Owners {

    private final Map<String, SearchableWorks> byKind;

    @Inject
    public Owners(Instance<SearchableWorks> owners) {
        this((Iterable<SearchableWorks>) owners);
    }

    /// @throws IllegalArgumentException when two own the same kind
    public Owners(Iterable<SearchableWorks> owners) {
        Map<String, SearchableWorks> all = new HashMap<>();
        for (SearchableWorks owner : owners) {
            for (String kind : owner.kinds()) {
                if (all.putIfAbsent(kind, owner) != null) {
                    throw new IllegalArgumentException("Works of the kind %s have two owners.".formatted(kind));
                }
            }
        }
        byKind = new TreeMap<>(all);
    }

    SortedSet<String> kinds() {
        return new TreeSet<>(byKind.keySet());
    }

    /// Whether the works of a kind are concepts, see [SearchableWorks#concepts].
    boolean areConcepts(String kind) {
        return of(kind).filter(owner -> owner.concepts().contains(kind)).isPresent();
    }

    Optional<SearchableWorks> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
