package org.comity.platform.web;

/// A state-changing request did not come from this site. Becomes a 403.
public final class ForgedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForgedRequest() {
        super("The request does not come from this site.");
    }
}
