package org.comity.knowledge;

/// Where a fact comes from and how old it is. No fact is without.
///
/// @param source the id of a [Source]
/// @param asOf when it was true according to the source
public record Provenance(String source, AsOf asOf) {

    public Provenance {
        if (source.isBlank()) {
            throw new IllegalArgumentException("A fact needs a source.");
        }
    }
}
