package org.comity.knowledge.akomantoso;

import java.util.Optional;
import org.comity.knowledge.instrument.InstrumentText;

/// What a file says.
///
/// @param language of the expression, BCP 47, if the file names it
/// @param date of the work, as written, if the file names it
public record AkomaNtosoDocument(Optional<String> language, Optional<String> date, InstrumentText text) {}
