package org.comity.platform.web;

import java.util.Optional;

/// An entry of the main menu. Modules declare theirs; the shell shows those that the visitor may use.
///
/// @param section the section of pages that belong to it, see [Page#section]
/// @param messageKey its text
/// @param path where it leads
/// @param permission what it takes to see it; empty for everybody
/// @param order small numbers come first
public record MenuEntry(String section, String messageKey, String path, Optional<String> permission, int order) {}
