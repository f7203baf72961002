package org.comity.knowledge.instrument;

import org.comity.knowledge.Instrument.TextState;

/// The wording of an instrument in one language, and who brought it.
///
/// @param instrument its id
/// @param language BCP 47 tag
/// @param broughtBy `library`, or the operator
public record Edition(String instrument, String language, TextState state, InstrumentText text, String broughtBy) {}
