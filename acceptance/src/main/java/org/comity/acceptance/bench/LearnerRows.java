package org.comity.acceptance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learners with all that they have done, written into the tables of the module courses at once. Each has two
/// enrolments: in one she reads or has finished with a certificate or failed once, in the other she reads or gave up.
final class LearnerRows {

    private static final String UNITS = """
            CREATE TEMP TABLE course_unit AS
            SELECT v.course, v.number AS version, l.lesson ->> 'id' AS lesson, u.unit,
                row_number() OVER (PARTITION BY v.course ORDER BY l.place, u.place) AS place,
                count(*) OVER (PARTITION BY v.course) AS total
            FROM content.version v,
                jsonb_array_elements(v.outline -> 'lessons') WITH ORDINALITY l(lesson, place),
                jsonb_array_elements_text(l.lesson -> 'units') WITH ORDINALITY u(unit, place);
            CREATE TEMP TABLE course_number AS
            SELECT course, version, total, row_number() OVER (ORDER BY course) - 1 AS place
            FROM (SELECT DISTINCT course, version, total FROM course_unit) c;
            ANALYZE course_unit, course_number;
            """;

    private static final String QUESTIONS = """
            CREATE TEMP TABLE course_question (
                course text, question text, points integer, shown jsonb, right_answer jsonb, wrong_answer jsonb);
            """;

    /// State `completed` for every fifth learner's first course, `withdrawn` for every tenth one's second.
    private static final String ENROLMENTS = """
            CREATE TEMP TABLE fresh AS
            SELECT md5('enrolment ' || n || ' ' || k)::uuid AS id, md5('learner ' || n)::uuid AS person, n, k,
                c.course, c.version, c.total, now() - n * interval '20 minutes' AS begun,
                CASE WHEN k = 0 AND n % 5 = 0 THEN 'completed' WHEN k = 1 AND n % 10 = 3 THEN 'withdrawn' ELSE 'active' END AS state,
                CASE WHEN k = 0 AND n % 5 = 0 THEN c.total ELSE (n + k) % least(c.total, 20) END AS read
            FROM generate_series(1, :learners) n, generate_series(0, 1) k,
                (SELECT count(*) AS courses FROM course_number) total
                JOIN LATERAL (SELECT * FROM course_number WHERE place = (n * 7 + k) % total.courses) c ON true;
            INSERT INTO courses.enrolment (id, person, organisation, jurisdiction, course, version, state, enrolled_at,
                completed_at, withdrawn_at, units_read, units_total, last_lesson, last_unit)
            SELECT id, person, 'demo-police-' || n % 40, (ARRAY['TW', 'JO', 'ES', 'FR', 'GB'])[1 + n % 5], f.course, f.version,
                state, begun, CASE state WHEN 'completed' THEN begun + interval '9 days' END,
                CASE state WHEN 'withdrawn' THEN begun + interval '2 days' END, read, f.total, u.lesson, u.unit
            FROM fresh f LEFT JOIN course_unit u ON u.course = f.course AND u.place = f.read;
            INSERT INTO courses.lesson_read (enrolment, lesson, unit, read_at)
            SELECT f.id, u.lesson, u.unit, f.begun + u.place * interval '1 hour'
            FROM fresh f JOIN course_unit u ON u.course = f.course AND u.place <= f.read;
            """;

    /// Whoever completed has passed at once; every second of the others has failed once.
    private static final String ATTEMPTS = """
            CREATE TEMP TABLE sat AS
            SELECT f.id AS enrolment, md5('attempt ' || f.n)::uuid AS id, f.course, f.version, f.n,
                f.begun + interval '9 days' AS at, f.state = 'completed' AS passed
            FROM fresh f WHERE f.k = 0 AND (f.state = 'completed' OR f.n % 2 = 0);
            INSERT INTO courses.attempt (id, enrolment, version, number, seed, questions, started_at, completed_at,
                points, out_of, passed)
            SELECT s.id, s.enrolment, s.version, 1, s.n, q.drawn, s.at - interval '1 hour', s.at,
                CASE WHEN s.passed THEN q.points ELSE 0 END, q.points, s.passed
            FROM sat s JOIN (
                SELECT course, sum(points) AS points,
                    jsonb_agg(jsonb_build_object('question', question, 'order', shown)) AS drawn
                FROM course_question GROUP BY course) q ON q.course = s.course;
            INSERT INTO courses.answer (attempt, question, response, share, submitted_at)
            SELECT s.id, q.question, CASE WHEN s.passed THEN q.right_answer ELSE q.wrong_answer END,
                CASE WHEN s.passed THEN 1 ELSE 0 END, s.at - interval '30 minutes'
            FROM sat s JOIN course_question q ON q.course = s.course;
            INSERT INTO courses.certificate (code, enrolment, holder_name, issuer_organisation, issuer_jurisdiction, issued_at)
            SELECT substr(upper(md5('certificate ' || n)), 1, 26), enrolment, 'Learner ' || n, 'comity', 'INT', at
            FROM sat WHERE passed;
            """;

    private static final List<String> TABLES = List.of("enrolment", "lesson_read", "attempt", "answer", "certificate");

    private LearnerRows() {}

    /// Writes them in one transaction and lets the database look at what it has got.
    ///
    /// @return how many rows each table holds then
    static Map<String, Long> write(Connection database, int learners) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(UNITS);
            statement.execute(QUESTIONS);
            writeQuestions(database);
            statement.execute(ENROLMENTS.replace(":learners", Integer.toString(learners)));
            statement.execute(ATTEMPTS);
            database.commit();
            database.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE");
            return count(statement);
        }
    }

    private static void writeQuestions(Connection database) throws SQLException {
        Map<String, List<ExamQuestion>> courses = questions(database);
        try (PreparedStatement insert = database.prepareStatement(
                "INSERT INTO course_question VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)")) {
            for (Map.Entry<String, List<ExamQuestion>> course : courses.entrySet()) {
                for (ExamQuestion question : course.getValue()) {
                    if (question.drawn()) {
                        insert.setString(1, course.getKey());
                        insert.setString(2, question.id());
                        insert.setInt(3, question.points());
                        insert.setString(4, Json.write(question.order()));
                        insert.setString(5, Json.write(question.response(true)));
                        insert.setString(6, Json.write(question.response(false)));
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    /// The questions of all courses.
    static Map<String, List<ExamQuestion>> questions(Connection database) throws SQLException {
        Map<String, List<ExamQuestion>> questions = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT course, outline FROM content.version")) {
            while (rows.next()) {
                questions.put(rows.getString("course"), ExamQuestion.of(Json.read(rows.getString("outline"))));
            }
        }
        return questions;
    }

    private static Map<String, Long> count(Statement statement) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            try (ResultSet result = statement.executeQuery("SELECT count(*) FROM courses." + table)) {
                result.next();
                rows.put(table, result.getLong(1));
            }
        }
        return rows;
    }
}
