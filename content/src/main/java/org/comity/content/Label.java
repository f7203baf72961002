package org.comity.content;

/// A short text within a line.
///
/// @param html safe inline HTML (may hold `bdi`, `em`, …)
/// @param plain the same without markup, for places that take none (`title`, `option`, `aria-label`)
public record Label(String html, String plain) {}
