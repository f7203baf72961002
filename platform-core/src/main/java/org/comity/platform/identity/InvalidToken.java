package org.comity.platform.identity;

/// The request carries an `Authorization` header that does not verify. Becomes a 401 with
/// `error="invalid_token"` (RFC
/// 6750 section 3.1).
public final class InvalidToken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidToken() {
        super("The Authorization header does not carry a valid Bearer token.");
    }
}
