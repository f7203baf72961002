package org.comity.platform.identity;

/// What a login needs to remember while the browser is at the identity provider; kept in an encrypted cookie for
/// ten
/// minutes.
///
/// @param state ties the answer to this browser (RFC 6749 section 10.12)
/// @param nonce ties the ID token to this login
/// @param verifier the secret half of PKCE
/// @param returnPath local path to go to afterwards
record LoginState(String state, String nonce, String verifier, String returnPath) {}
