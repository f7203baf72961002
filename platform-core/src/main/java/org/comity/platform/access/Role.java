package org.comity.platform.access;

import java.util.Arrays;
import java.util.Optional;

/// The roles of the realm (`comity-realm.json`). Officers learn; author, translator, reviewer and publisher are an
/// academy's people.
public enum Role {
    OFFICER("officer"),
    AUTHOR("author"),
    TRANSLATOR("translator"),
    REVIEWER("reviewer"),
    PUBLISHER("publisher"),
    LIAISON_COORDINATOR("liaison-coordinator"),
    ADMINISTRATOR("administrator");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /// The name of the role in tokens.
    public String claim() {
        return claim;
    }

    /// The role of that name, or empty for a name that is not ours: identity providers carry many others.
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
