package org.comity.exchange.consent;

import java.util.UUID;

/// Something that is a party's to do or to read after a stay.
///
/// @param what `report`, `reported`, `conclude`, `evaluate` or `teach`
/// @param party whose it is
/// @param unit of the host office, to tell it from others
public record Waiting(String what, Party party, UUID match, String unit) {}
