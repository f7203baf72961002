package org.comity.exchange.matching.groups;

/// What a group may not exceed where it is seated. Which one holds is a matter of the mechanism that matches the
/// others.
public enum Limit {
    /// The seats of the place alone: the mechanism heeds no balances.
    SEATS,
    /// The band, kept by those who are seated alone: the mechanism lets every office host as many of the others as
    /// it sends, so they make up for nothing.
    BAND_ALONE,
    /// The band, kept together with others who can make up for it.
    BAND
}
