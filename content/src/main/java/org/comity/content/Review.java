package org.comity.content;

import java.time.LocalDate;

/// A speaker's word that a text is right, entered by the person who gave it.
///
/// @param by name, role, organisation as the reviewer gave them
public record Review(String by, LocalDate on) {}
