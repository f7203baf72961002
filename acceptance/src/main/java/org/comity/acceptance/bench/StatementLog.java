package org.comity.acceptance.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/// The statements the application sends to the database, read from the log of PostgreSQL, which writes each one down
/// before it runs it: once a reply is there, so are all its statements.
final class StatementLog implements AutoCloseable {

    private static final String MARK = "comity|LOG:  ";
    private static final Pattern SENT = Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("(?i)(begin|commit|rollback)\\b.*", Pattern.DOTALL);
    private static final long RELOAD_MILLIS = 1500;

    private final Connection superuser;
    private final Path log;

    private StatementLog(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /// Switches the log on; [#close] switches it off.
    static StatementLog open(Connection superuser, Path log) throws SQLException {
        StatementLog statements = new StatementLog(superuser, log);
        statements.configure("ALTER SYSTEM SET log_line_prefix = '%a|'", "ALTER SYSTEM SET log_statement = 'all'");
        return statements;
    }

    private void configure(String... settings) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("SELECT pg_reload_conf()");
            Thread.sleep(RELOAD_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    /// The place in the log where it ends now.
    long end() throws IOException {
        return Files.size(log);
    }

    /// What the application has sent since then, without the statements that only begin and end transactions.
    List<String> since(long place) throws IOException {
        byte[] bytes;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(place);
            bytes = new byte[(int) (file.length() - place)];
            file.readFully(bytes);
        }
        return statements(new String(bytes, StandardCharsets.UTF_8));
    }

    /// A line that continues a statement begins with a tab.
    static List<String> statements(String log) {
        return log.replace("\n\t", " ")
                .lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> SENT.matcher(line.substring(MARK.length())))
                .filter(sent -> sent.matches())
                .map(sent -> sent.group(1).strip().replaceAll("\\s+", " "))
                .filter(sql -> !FRAME.matcher(sql).matches())
                .toList();
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            configure("ALTER SYSTEM RESET log_statement", "ALTER SYSTEM RESET log_line_prefix");
        }
    }
}
