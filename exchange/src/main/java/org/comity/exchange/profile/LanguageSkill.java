package org.comity.exchange.profile;

/// A language at a level: the least that is asked, or what somebody has.
///
/// @param language BCP 47 tag, one of [Languages#TAGS]
public record LanguageSkill(String language, Level level) {}
