package org.comity.knowledge;

import java.util.Optional;

/// Where facts or texts come from.
///
/// @param id short lower-case name, e.g. `cldr-48`
/// @param title as it is to be cited
/// @param licence SPDX identifier or a short statement, e.g. `CC0-1.0`
/// @param attribution what the licence wants to be said
public record Source(String id, String title, Optional<String> url, String licence, String attribution) {}
