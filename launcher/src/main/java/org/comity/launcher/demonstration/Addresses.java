package org.comity.launcher.demonstration;

/// Where the system is.
///
/// @param server how browsers reach it, without a slash at the end
/// @param identityProvider the same of the identity provider
public record Addresses(String server, String identityProvider) {}
