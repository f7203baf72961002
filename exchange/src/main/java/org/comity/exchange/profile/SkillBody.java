package org.comity.exchange.profile;

import java.util.Optional;

/// A language at a level as programs send and get it.
///
/// @param language BCP 47 tag
/// @param level of the Common European Framework, `a1` to `c2`; left out of a draft that does not say it yet
public record SkillBody(String language, Optional<String> level) {}
