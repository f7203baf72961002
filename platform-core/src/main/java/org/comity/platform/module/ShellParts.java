package org.comity.platform.module;

/// Templates of a module that stand in the shell around every page. Each has the parameters `page` and `view`, as the
/// templates of pages have.
///
/// @param head what stands among the links of the document's head, as `org/comity/x/feature/links.jte`
/// @param masthead what stands in the bar at the top, after the menu and the login
public record ShellParts(String head, String masthead) {}
