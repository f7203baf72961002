package org.comity.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StatementLogTest {

    @Test
    void only_what_the_application_sent_is_a_statement() {
        assertThat(StatementLog.statements("""
                        comity|LOG:  execute <unnamed>: SELECT 1
                        keycloak|LOG:  execute <unnamed>: SELECT 2
                        comity|DETAIL:  Parameters: $1 = 'x'
                        |LOG:  checkpoint starting: time
                        comity|LOG:  statement: SHOW TRANSACTION ISOLATION LEVEL
                        """)).containsExactly("SELECT 1", "SHOW TRANSACTION ISOLATION LEVEL");
    }

    @Test
    void a_statement_over_several_lines_is_one() {
        assertThat(StatementLog.statements("comity|LOG:  execute S_3: SELECT *\n\tFROM a\n\tWHERE b = $1\n"))
                .containsExactly("SELECT * FROM a WHERE b = $1");
    }

    @Test
    void the_frame_of_a_transaction_does_not_count() {
        assertThat(StatementLog.statements("""
                        comity|LOG:  execute S_1: BEGIN
                        comity|LOG:  execute <unnamed>: INSERT INTO a VALUES (1)
                        comity|LOG:  execute S_2: COMMIT
                        """)).containsExactly("INSERT INTO a VALUES (1)");
    }
}
