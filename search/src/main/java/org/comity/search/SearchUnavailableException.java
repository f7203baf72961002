package org.comity.search;

/// The index cannot be asked at the moment, as when its cluster cannot be reached. What was asked may be asked again a
/// little later. It has nothing to do with the question.
public final class SearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param reason for the log, not for readers
    public SearchUnavailableException(String reason) {
        super(reason);
    }

    /// @param reason for the log, not for readers
    public SearchUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
