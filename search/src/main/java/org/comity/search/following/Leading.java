package org.comity.search.following;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Which of several servers keeps an index that they share: the one whose session with the database holds a lock. When
/// the server or its session ends, the database gives the lock to the next that asks. Used by one thread.
@Singleton
public final class Leading {

    private static final Logger LOG = System.getLogger(Leading.class.getName());

    /// Any constant that nothing else locks on: the ASCII codes of "search".
    private static final long LOCK = 0x736561726368L;

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private @Nullable Connection session;

    @Inject
    public Leading(DataSource database) {
        this.database = database;
    }

    /// Whether this server leads, now that it has asked once more.
    boolean holds() {
        try {
            if (session != null && session.isValid(PATIENCE_SECONDS)) {
                return true;
            }
            end();
            Connection candidate = database.getConnection();
            try {
                session = locked(candidate) ? candidate : null;
            } finally {
                if (session == null) {
                    candidate.close();
                }
            }
            return session != null;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not say which server keeps the search index.", e);
            end();
            return false;
        }
    }

    private static boolean locked(Connection candidate) throws SQLException {
        try (PreparedStatement asking = candidate.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            asking.setLong(1, LOCK);
            try (ResultSet answer = asking.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// Lets another server lead.
    void end() {
        @Nullable Connection ending = session;
        session = null;
        if (ending != null) {
            try (ending;
                    PreparedStatement leaving = ending.prepareStatement("SELECT pg_advisory_unlock(?)")) {
                // the container may keep the session for others
                leaving.setLong(1, LOCK);
                leaving.execute();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The session that held the lock is gone, and the lock with it.", e);
            }
        }
    }
}
