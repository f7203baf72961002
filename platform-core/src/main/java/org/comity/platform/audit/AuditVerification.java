package org.comity.platform.audit;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.comity.platform.database.Database;
import org.postgresql.ds.PGSimpleDataSource;

/// The command `./comity audit verify`: walks the chain of the database that the `COMITY_DATABASE_*` variables
/// name,
/// prints one line and ends
/// with 0 when it is whole, 1 when it is broken.
public final class AuditVerification {

    private AuditVerification() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    static int run(Map<String, String> environment, PrintStream out) {
        ChainState state = new AuditTrail(new Database(dataSource(environment)), Clock.systemUTC()).verify();
        return switch (state) {
            case ChainState.Whole whole -> {
                out.printf("The audit trail is whole: %d entries, head %s%n", whole.entries(), whole.head());
                yield 0;
            }
            case ChainState.Broken broken -> {
                out.printf("The audit trail is BROKEN at entry %d (%s).%n", broken.sequence(), broken.reason());
                yield 1;
            }
        };
    }

    private static PGSimpleDataSource dataSource(Map<String, String> environment) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {environment.getOrDefault("COMITY_DATABASE_HOST", "127.0.0.1")});
        source.setPortNumbers(new int[] {Integer.parseInt(environment.getOrDefault("COMITY_DATABASE_PORT", "5432"))});
        source.setDatabaseName(environment.getOrDefault("COMITY_DATABASE_NAME", "comity"));
        source.setUser(environment.getOrDefault("COMITY_DATABASE_USER", "comity"));
        source.setPassword(environment.getOrDefault("COMITY_DATABASE_PASSWORD", ""));
        return source;
    }
}
