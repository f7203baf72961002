package org.comity.platform.identity;

/// The login could not be finished; the message is for the log, the user is asked to try again.
public final class LoginFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LoginFailed(String message) {
        super(message);
    }

    public LoginFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
