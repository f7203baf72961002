package org.comity.exchange.matching.groups;

/// Why a group is not at a place.
public enum Hindrance {
    /// Not all of them listed it and are eligible there.
    NOT_COMMON,
    /// It had seats enough for all of them no more.
    SEATS,
    /// With all of them there the band could not have been kept.
    BAND,
    /// The group has one that comes before it in its list.
    BEHIND
}
