package org.comity.platform.identity;

import java.time.Instant;
import java.util.Optional;

/// What the identity provider handed over for a session.
///
/// @param person read from the verified ID token
/// @param idToken the ID token itself, needed as a hint for the one-step logout
/// @param freshUntil when the claims should be asked for again
record Tokens(Person person, String idToken, Optional<String> refreshToken, Instant freshUntil) {}
