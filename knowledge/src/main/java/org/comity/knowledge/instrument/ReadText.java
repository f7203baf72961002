package org.comity.knowledge.instrument;

import java.util.Optional;

/// A text as a file has it.
///
/// @param language BCP 47, if the file names it
/// @param date of the instrument, as written, if the file names it
public record ReadText(Optional<String> language, Optional<String> date, InstrumentText text) {}
