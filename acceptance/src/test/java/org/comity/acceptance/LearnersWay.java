package org.comity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A learner's way through the API, from the catalogue to the erasure of her data, with the people she needs for it.
/// Each step is also tried where it must fail.
final class LearnersWay {

    /// Her data are erased at the end: other tests use other accounts.
    private static final String LEARNER = "officer-jo";

    private static final String OTHER = "officer-fr";
    private static final String PUBLISHER = "publisher";
    private static final String COURSE = TrialCourse.ID;
    private static final String UNKNOWN_CERTIFICATE = "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AA";

    private final ApiConversation api;

    LearnersWay(ApiConversation api) {
        this.api = api;
    }

    void walk() {
        publish();
        browse();
        know();
        search();
        enrol();
        read();
        renew();
        String code = examination();
        certificate(code);
        revoke(code);
        withdraw();
        academy();
        new ProgrammesWay(api).walk();
        erase();
    }

    private void publish() {
        Call upload = Call.of("POST /api/courses");
        byte[] course = TrialCourse.archive(COURSE, "comity", "A trial course");
        api.expect(201, publisher(), upload.zip(course));
        api.expect(200, publisher(), upload.zip(course));
        api.expect(422, publisher(), upload.zip("no archive".getBytes(StandardCharsets.UTF_8)));
        api.expect(422, publisher(), upload.zip(TrialCourse.archive("of-others", "demo-academy-es", "Not ours")));
        api.expect(415, publisher(), upload.json("{}"));
        api.expect(403, learner(), upload.zip(course));
    }

    private void browse() {
        api.expect(200, Caller.anonymous(), Call.of("GET /api/courses"));
        api.expect(200, learner(), Call.of("GET /api/courses").query("kind=skill&language=en&level=foundation"));
        api.expect(200, learner(), Call.of("GET /api/courses").query("topic=untoc&after=nowhere"));
        Call course = Call.of("GET /api/courses/{course}", COURSE);
        api.expect(200, Caller.anonymous(), course);
        api.expect(200, learner().with("Accept-Language", "zh-Hant"), course);
        api.expect(404, learner(), Call.of("GET /api/courses/{course}", "no-such-course"));
        api.expect(404, learner(), Call.of("GET /api/courses/{course}", "NO%20ID"));
        String lesson = "GET /api/courses/{course}/lessons/{lesson}";
        api.expect(200, Caller.anonymous(), Call.of(lesson, COURSE, "first"));
        api.expect(
                200,
                learner(),
                Call.of(lesson, "transnational-crime", "definition").query("language=zh-Hant&second=es"));
        api.expect(404, learner(), Call.of(lesson, COURSE, "third"));
    }

    private void know() {
        String query = "requesting=CH&requested=TH&measure=taking-evidence&crime=un18-corruption";
        api.expect(200, Caller.anonymous(), Call.of("GET /api/cooperation").query(query));
        api.expect(422, learner(), Call.of("GET /api/cooperation").query("requesting=CH&requested=CH&measure=none"));
        api.expect(200, Caller.anonymous(), Call.of("GET /api/jurisdictions/{code}", "TW"));
        api.expect(404, learner(), Call.of("GET /api/jurisdictions/{code}", "ZZ"));
        api.expect(200, Caller.anonymous(), Call.of("GET /api/terms/{concept}", "paper-extradition"));
        api.expect(404, learner(), Call.of("GET /api/terms/{concept}", "no-such-concept"));
        api.expect(200, Caller.anonymous(), Call.of("GET /api/crime-types"));
        String participation = "GET /api/instruments/{instrument}/participation";
        api.expect(200, Caller.anonymous(), Call.of(participation, "untoc"));
        api.expect(404, learner(), Call.of(participation, "no-such-instrument"));
    }

    private void search() {
        Call search = Call.of("GET /api/search");
        api.expect(200, Caller.anonymous(), search.query("q=extradition"));
        api.expect(
                200,
                learner().with("Accept-Language", "zh-Hant"),
                search.query("q=%E5%BC%95%E6%B8%A1&kind=article&kind=term&language=en&page=2&size=5&bridge=off"));
        api.expect(200, learner(), search.query("q=%22&without=x%3Een%3Ay&snapshot=gone"));
        api.expect(422, Caller.anonymous(), search);
        api.expect(422, learner(), search.query("q=x&page=0&colour=red"));
        Call suggestions = Call.of("GET /api/search/suggestions");
        api.expect(200, Caller.anonymous(), suggestions.query("q=extra&most=5"));
        api.expect(422, learner(), suggestions.query("q=x&most=21"));
    }

    private void enrol() {
        String enrolment = " /api/courses/{course}/enrolment";
        api.expect(404, learner(), Call.of("GET" + enrolment, COURSE));
        api.expect(404, learner(), Call.of("DELETE" + enrolment, COURSE));
        api.expect(404, learner(), Call.of("PUT" + enrolment, "no-such-course"));
        api.expect(200, learner(), Call.of("PUT" + enrolment, COURSE));
        api.expect(200, learner(), Call.of("PUT" + enrolment, COURSE));
        api.expect(200, learner(), Call.of("GET" + enrolment, COURSE));
        api.expect(401, Caller.anonymous(), Call.of("GET" + enrolment, COURSE));
        api.expect(401, Caller.anonymous().with("Authorization", "Bearer x"), Call.of("GET" + enrolment, COURSE));
        api.expect(200, learner(), Call.of("GET /api/enrolments"));
        api.expect(200, learner(), Call.of("GET /api/enrolments").query("after=" + new UUID(0, 0)));
        api.expect(400, learner(), Call.of("GET /api/enrolments").query("after=yesterday"));
        Call languages = Call.of("PUT /api/courses/{course}/enrolment/languages", COURSE);
        api.expect(200, learner(), languages.json("{\"language\":\"en\"}"));
        api.expect(422, learner(), languages.json("{\"language\":\"xx\"}"));
        api.expect(400, learner(), languages.json("{\"language\":"));
        api.expect(400, learner(), languages.json("{\"unknown\":1}"));
        api.expect(400, learner(), languages.json(""));
    }

    private void read() {
        api.expect(200, learner(), Call.of("PUT /api/courses/{course}/marks/{lesson}", COURSE, "second"));
        api.expect(404, learner(), Call.of("PUT /api/courses/{course}/marks/{lesson}", COURSE, "third"));
        String unit = " /api/courses/{course}/marks/{lesson}/{unit}";
        api.expect(200, learner(), Call.of("PUT" + unit, COURSE, "first", "intro"));
        api.expect(404, learner(), Call.of("PUT" + unit, COURSE, "first", "no-such-unit"));
        api.expect(200, learner(), Call.of("DELETE" + unit, COURSE, "first", "intro"));
        api.expect(200, learner(), Call.of("GET /api/courses/{course}/marks", COURSE));
        api.expect(404, other(), Call.of("GET /api/courses/{course}/marks", COURSE));
    }

    private void renew() {
        Call newest = Call.of("PUT /api/courses/{course}/enrolment/newest-version", COURSE);
        api.expect(
                201,
                publisher(),
                Call.of("POST /api/courses").zip(TrialCourse.archive(COURSE, "comity", "A trial course, renewed")));
        api.expect(200, learner(), newest);
        api.expect(404, other(), newest);
    }

    /// @return the code of the certificate
    private String examination() {
        String attempts = " /api/courses/{course}/attempts";
        api.expect(200, learner(), Call.of("GET" + attempts, COURSE));
        api.expect(404, other(), Call.of("POST" + attempts, COURSE));
        JsonNode attempt =
                api.expect(200, learner(), Call.of("POST" + attempts, COURSE)).json();
        String id = attempt.path("id").asText();
        api.expect(200, learner(), Call.of("GET /api/attempts/{attempt}", id));
        api.expect(404, other(), Call.of("GET /api/attempts/{attempt}", id));
        attempt.path("questions")
                .forEach(question -> answer(id, question.path("id").asText()));
        api.expect(200, learner(), Call.of("GET /api/attempts/{attempt}", id));
        api.expect(200, learner(), Call.of("GET" + attempts, COURSE));
        api.expect(409, learner(), Call.of("POST" + attempts, COURSE));
        return api.expect(200, learner(), Call.of("GET /api/certificates"))
                .json()
                .at("/certificates/0/code")
                .asText();
    }

    private void answer(String attempt, String question) {
        Call show = Call.of("GET /api/attempts/{attempt}/questions/{question}", attempt, question);
        Call answer = Call.of("POST /api/attempts/{attempt}/questions/{question}/answer", attempt, question);
        api.expect(200, learner(), show);
        api.expect(422, learner(), answer.json("{}"));
        api.expect(404, other(), answer.json(TrialCourse.rightAnswer(question)));
        api.expect(200, learner(), answer.json(TrialCourse.rightAnswer(question)));
        api.expect(200, learner(), answer.json(TrialCourse.rightAnswer(question)));
        api.expect(200, learner(), show);
    }

    private void certificate(String code) {
        api.expect(200, learner(), Call.of("GET /api/certificates/{code}", code));
        api.expect(404, other(), Call.of("GET /api/certificates/{code}", code));
        Call pdf = Call.of("GET /api/certificates/{code}/pdf", code);
        api.expect(200, learner(), pdf.query("first=en&second=zh-Hant"));
        api.expect(404, other(), pdf);
        api.expect(200, Caller.anonymous(), Call.of("GET /api/verify/{code}", code));
        api.expect(404, Caller.anonymous(), Call.of("GET /api/verify/{code}", UNKNOWN_CERTIFICATE));
        api.expect(404, Caller.anonymous(), Call.of("GET /api/verify/{code}", "nonsense"));
    }

    private void revoke(String code) {
        Call revocation = Call.of("POST /api/certificates/{code}/revocation", code);
        String reason = "{\"reason\":\"issued-in-error\"}";
        api.expect(403, learner(), revocation.json(reason));
        api.expect(422, publisher(), revocation.json("{}"));
        api.expect(422, publisher(), revocation.json("{\"reason\":\"whim\"}"));
        api.expect(
                404,
                publisher(),
                Call.of("POST /api/certificates/{code}/revocation", UNKNOWN_CERTIFICATE)
                        .json(reason));
        api.expect(200, publisher(), revocation.json(reason));
        api.expect(409, publisher(), revocation.json(reason));
        api.expect(200, learner(), Call.of("GET /api/certificates/{code}", code));
        api.expect(200, Caller.anonymous(), Call.of("GET /api/verify/{code}", code));
    }

    private void withdraw() {
        api.expect(200, learner(), Call.of("PUT /api/courses/{course}/enrolment", "request-for-assistance"));
        api.expect(200, learner(), Call.of("DELETE /api/courses/{course}/enrolment", "request-for-assistance"));
    }

    private void academy() {
        Call statistics = Call.of("GET /api/courses/{course}/statistics", COURSE);
        api.expect(200, publisher(), statistics);
        api.expect(403, learner(), statistics);
        api.expect(404, publisher(), Call.of("GET /api/courses/{course}/statistics", "no-such-course"));
        Caller administrator = Caller.program("administrator");
        api.expect(200, administrator, Call.of("GET /api/audit"));
        api.expect(200, administrator, Call.of("GET /api/audit").query("before=3"));
        api.expect(403, learner(), Call.of("GET /api/audit"));
    }

    private void erase() {
        api.expect(200, learner(), Call.of("GET /api/me/export"));
        Call erasure = Call.of("POST /api/me/erasure");
        api.expect(422, learner(), erasure.json("{}"));
        api.expect(422, learner(), erasure.json(""));
        api.expect(200, learner(), erasure.json("{\"confirmation\":\"erase\"}"));
        api.expect(200, learner(), Call.of("GET /api/me/export"));
    }

    private static Caller learner() {
        return Caller.program(LEARNER);
    }

    private static Caller other() {
        return Caller.program(OTHER);
    }

    private static Caller publisher() {
        return Caller.program(PUBLISHER);
    }
}
