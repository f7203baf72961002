package org.comity.search.following;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.bridge.TermBridge;

/// Lets the bridge between languages know what concepts are called, as soon as they are in the index. Only what
/// everybody may read is learned: a word must not be understood because of what the reader may not see.
@Singleton
public final class LearningTerms {

    private final Owners owners;
    private final TermBridge bridge;

    @Inject
    public LearningTerms(Owners owners, TermBridge bridge) {
        this.owners = owners;
        this.bridge = bridge;
    }

    /// Whose works are taken in.
    Owners owners() {
        return owners;
    }

    /// Learns the concepts of all owners, and forgets all others.
    void all() {
        Set<String> known = new HashSet<>();
        for (String kind : owners.kinds()) {
            if (owners.areConcepts(kind)) {
                owners.of(kind)
                        .ifPresent(owner -> owner.all(kind, documents -> {
                            for (SearchDocument document : documents.subList(0, Math.min(1, documents.size()))) {
                                known.add(document.work().key());
                                changed(document.work(), documents);
                            }
                        }));
            }
        }
        bridge.retain(known);
    }

    /// A work is as these documents say; none when it is no more.
    void changed(WorkId work, List<SearchDocument> documents) {
        if (owners.areConcepts(work.kind())) {
            Map<String, List<String>> names = new HashMap<>();
            documents.stream()
                    .filter(document -> document.audiences().contains(Audience.EVERYBODY))
                    .forEach(document -> names.put(
                            document.language(), List.of(document.title().split("; ", -1))));
            bridge.put(work.key(), names);
        }
    }

    /// The works of a kind are these and no others.
    void retain(String kind, Set<WorkId> works) {
        if (owners.areConcepts(kind)) {
            bridge.retain(works.stream().map(WorkId::key).collect(Collectors.toSet()));
        }
    }
}
