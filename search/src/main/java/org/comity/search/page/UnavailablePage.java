package org.comity.search.page;

import java.util.Optional;
import org.comity.platform.web.Page;

/// Search does not work for the moment: what still does, and how to try again.
///
/// @param again the address that was asked for, when asking again changes nothing
public record UnavailablePage(String title, Optional<String> again) implements Page {}
