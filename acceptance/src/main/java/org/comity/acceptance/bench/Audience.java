package org.comity.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Request;
import org.comity.acceptance.bench.load.Script;

/// The users of a measurement. They are demo accounts that read English, several users to an account; each has taken up
/// a course of her own, and all the courses are copies of one, so that all see a page of the same size.
final class Audience {

    private static final List<String> ACCOUNTS =
            List.of("officer-gb", "author", "reviewer", "publisher", "administrator");
    private static final String COURSE = "transnational-crime";
    private static final String LESSON = "definition";
    private static final int ORIGINALS = 3;

    private final List<Seat> seats;
    private final Map<String, String> forms;

    private record Seat(Learner learner, String course) {}

    private Audience(List<Seat> seats, Map<String, String> forms) {
        this.seats = seats;
        this.forms = forms;
    }

    /// Three learners of the starter course.
    static Audience small(MeasuredSystem system) throws IOException, SQLException {
        return seated(system, List.of(COURSE), ORIGINALS);
    }

    /// @param courses in the catalogue
    static Audience of(MeasuredSystem system, int courses, int users) throws IOException, SQLException {
        return seated(system, CourseCopies.idsOf(COURSE, courses - ORIGINALS, ORIGINALS), users);
    }

    private static Audience seated(MeasuredSystem system, List<String> courses, int users)
            throws IOException, SQLException {
        Progress.say("signing in, taking courses up");
        SignIn signIn = new SignIn(system);
        List<Learner> learners = new ArrayList<>();
        for (String account : ACCOUNTS) {
            learners.add(new Learner(system.host(), system.baseUrl(), signIn.cookie(account)));
        }
        List<Seat> seats = new ArrayList<>();
        try (Connection connection = new Connection(system.address())) {
            for (int user = 0; user < users; user++) {
                int course = user % courses.size();
                // a course that comes round again goes to the next account
                int account = (course + user / courses.size()) % learners.size();
                Seat seat = new Seat(learners.get(account), courses.get(course));
                seat.learner().enrol(connection, seat.course());
                seats.add(seat);
            }
        }
        return new Audience(seats, forms(system));
    }

    /// All copies ask the same questions.
    private static Map<String, String> forms(MeasuredSystem system) throws SQLException {
        try (java.sql.Connection database = system.database()) {
            Map<String, String> forms = new HashMap<>();
            LearnerRows.questions(database)
                    .getOrDefault(COURSE, List.of())
                    .forEach(question -> forms.put(question.id(), question.wrongForm()));
            return forms;
        }
    }

    int originals() {
        return ORIGINALS;
    }

    /// Any page, as this user asks for it.
    byte[] get(int user, String path, String coding) {
        return seats.get(user)
                .learner()
                .get(path)
                .header("Accept-Encoding", coding)
                .bytes();
    }

    /// The lesson in this user's course.
    Request lesson(int user) {
        Seat seat = seats.get(user);
        return seat.learner().get("/courses/" + seat.course() + "/lessons/" + LESSON);
    }

    Script examinee(int user) {
        Seat seat = seats.get(user);
        return new Examinee(seat.learner(), seat.course(), forms);
    }
}
