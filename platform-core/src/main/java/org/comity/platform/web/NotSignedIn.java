package org.comity.platform.web;

/// The request needs a signed-in person. Becomes a redirect to the login for pages and a 401 for the API.
public final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("Nobody is signed in.");
    }
}
