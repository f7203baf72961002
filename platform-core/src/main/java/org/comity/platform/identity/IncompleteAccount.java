package org.comity.platform.identity;

/// The account has no jurisdiction or no organisation. An administrator must add them at the identity provider.
public final class IncompleteAccount extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompleteAccount() {
        super("The account carries no jurisdiction or no organisation.");
    }
}
