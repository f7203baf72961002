package org.comity.exchange.matching.instance;

/// Somebody who applies; a pseudonym, never a name.
///
/// @param id unique in the instance
/// @param office index of her home office
public record Officer(String id, int office) {

    public Officer {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An officer needs an id.");
        }
    }
}
