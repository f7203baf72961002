package org.comity.platform.access;

/// On whose records a permission works.
public enum Reach {
    /// The person's own records.
    OWN,
    /// Records of the person's organisation, which implies its jurisdiction.
    ORGANISATION,
    /// Records of the person's jurisdiction.
    JURISDICTION,
    /// Every record.
    ALL
}
