package org.comity.search.opensearch.http;

import java.io.IOException;

/// The cluster refused, or could not be reached.
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MISTAKEN = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final int status;
    private final String type;

    /// @param status of HTTP
    /// @param type what OpenSearch calls the error
    public ClusterException(int status, String type, String reason) {
        super("The search cluster answered %d %s: %s".formatted(status, type, reason));
        this.status = status;
        this.type = type;
    }

    ClusterException(String reason, IOException cause) {
        super(reason, cause);
        this.status = 0;
        this.type = "unreachable";
    }

    public boolean isMissing() {
        return status == NOT_FOUND;
    }

    /// Whether a whole index is gone, not just what was sought in it.
    public boolean isIndexMissing() {
        return type.equals("index_not_found_exception");
    }

    public boolean isConflict() {
        return status == CONFLICT;
    }

    /// Whether the same request may succeed a little later or elsewhere.
    public boolean isPassing() {
        return status == 0 || status == TOO_MANY || status >= SERVER;
    }

    /// Whether the request makes no sense to the cluster, whatever its state.
    public boolean isMistaken() {
        return status == MISTAKEN;
    }

    /// Whether an index was asked for a field that none of its documents has.
    public boolean isWithoutField() {
        return String.valueOf(getMessage()).contains("no mapping found for field");
    }

    /// Whether no answer came at all.
    public boolean isUnreachable() {
        return status == 0;
    }

    /// Whether there was something of this name already.
    public boolean isAlreadyThere() {
        return type.equals("resource_already_exists_exception");
    }
}
