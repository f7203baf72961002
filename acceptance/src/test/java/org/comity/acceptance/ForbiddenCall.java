package org.comity.acceptance;

import static org.comity.acceptance.Account.ADMINISTRATOR;
import static org.comity.acceptance.Account.COORDINATOR;
import static org.comity.acceptance.Account.GRADUATE;
import static org.comity.acceptance.Account.LEARNER;
import static org.comity.acceptance.Account.PUBLISHER;
import static org.comity.acceptance.Account.SPAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A call that changes something when the right person sends it from a page of the system.
///
/// @param right who may
/// @param wrong accounts that must not: of another role, another organisation and jurisdiction, or just somebody else
record ForbiddenCall(Call call, Account right, List<String> wrong) {

    /// A publisher of another academy in another jurisdiction.
    private static final String OTHER_ACADEMY = "publisher-es";

    private static final List<String> OTHER_ROLES =
            List.of("officer-tw", "author", "translator", "reviewer", "coordinator-tw", "administrator");

    /// One call at least for every method that changes something and is not open to everybody.
    static List<ForbiddenCall> all(PreparedSite site) {
        List<ForbiddenCall> calls = new ArrayList<>();
        calls.addAll(learning());
        calls.addAll(searching());
        calls.addAll(examination(site));
        calls.addAll(publishing());
        calls.addAll(revocation(site));
        calls.addAll(editing());
        calls.addAll(partnerships(site));
        calls.addAll(supply());
        calls.addAll(deadLetters());
        calls.addAll(searchIndex());
        calls.addAll(ForbiddenExchange.all(site.exchanges()));
        return List.copyOf(calls);
    }

    /// What a learner changes is hers by her account alone: there is no address of another's.
    private static List<ForbiddenCall> learning() {
        String course = ExampleCourse.ID;
        String enrolment = "/api/courses/{course}/enrolment";
        String marks = "/api/courses/{course}/marks/{lesson}";
        return List.of(
                own(Call.of("PUT " + enrolment, course)),
                own(Call.of("DELETE " + enrolment, course)),
                own(Call.of("PUT " + enrolment + "/newest-version", course)),
                own(Call.of("PUT " + enrolment + "/languages", course).json("{\"language\":\"ar\"}")),
                own(Call.of("POST /courses/{course}/enrolment", course).form(Map.of())),
                own(Call.of("POST /courses/{course}/enrolment/withdrawal", course)
                        .form(Map.of())),
                own(Call.of("POST /courses/{course}/enrolment/version", course).form(Map.of())),
                own(Call.of("POST /courses/{course}/enrolment/languages", course)
                        .form(Map.of("language", "ar"))),
                own(Call.of("PUT " + marks, course, "answering")),
                own(Call.of("PUT " + marks + "/{unit}", course, "answering", "intro")),
                own(Call.of("DELETE " + marks + "/{unit}", course, "answering", "intro")),
                own(Call.of("POST /courses/{course}/lessons/{lesson}/read", course, "answering")
                        .form(Map.of())),
                own(Call.of("POST /courses/{course}/lessons/{lesson}/unread", course, "answering")
                        .form(Map.of())),
                own(Call.of("POST /me/export").form(Map.of())),
                own(Call.of("POST /me/erasure").form(Map.of("confirmation", "erase"))),
                own(Call.of("POST /api/me/erasure").json("{\"confirmation\":\"erase\"}")));
    }

    /// Every statement names the person: there is no address of another's search. `SavedResourceTest` tries with one.
    private static List<ForbiddenCall> searching() {
        String one = "POST /search/saved/{search}";
        String unknown = "00000000-0000-0000-0000-000000000000";
        return List.of(
                own(Call.of("POST /search/saved").form(Map.of("q", "extradition", "name", "x"))),
                own(Call.of(one + "/name", unknown).form(Map.of("name", "x"))),
                own(Call.of(one + "/seen", unknown).form(Map.of())),
                own(Call.of(one + "/removal", unknown).form(Map.of())));
    }

    private static List<ForbiddenCall> examination(PreparedSite site) {
        List<String> others = List.of(GRADUATE.user(), "coordinator-tw", "administrator");
        return List.of(
                own(Call.of("POST /courses/{course}/attempts", ExampleCourse.ID).form(Map.of())),
                own(Call.of("POST /api/courses/{course}/attempts", ExampleCourse.ID)),
                new ForbiddenCall(
                        Call.of("POST /attempts/{attempt}/questions/{question}", site.openAttempt(), "one")
                                .form(Map.of("answer", "cross-border")),
                        LEARNER,
                        others),
                new ForbiddenCall(
                        Call.of("POST /api/attempts/{attempt}/questions/{question}/answer", site.openAttempt(), "one")
                                .json("{\"option\":\"cross-border\"}"),
                        LEARNER,
                        others));
    }

    private static List<ForbiddenCall> publishing() {
        byte[] course = TrialCourse.archive("of-nobody", "comity", "Never taken in");
        return List.of(
                new ForbiddenCall(Call.of("POST /api/courses").zip(course), PUBLISHER, OTHER_ROLES),
                new ForbiddenCall(Call.of("POST /academy/courses").file("archive", course), PUBLISHER, OTHER_ROLES));
    }

    private static List<ForbiddenCall> revocation(PreparedSite site) {
        List<String> wrong = new ArrayList<>(OTHER_ROLES);
        wrong.add(OTHER_ACADEMY);
        return List.of(
                new ForbiddenCall(
                        Call.of("POST /api/certificates/{code}/revocation", site.certificate())
                                .json("{\"reason\":\"issued-in-error\"}"),
                        PUBLISHER,
                        wrong),
                new ForbiddenCall(
                        Call.of("POST /academy/certificates/{code}/revocation", site.certificate())
                                .form(Map.of("reason", "issued-in-error", "confirm", "yes")),
                        PUBLISHER,
                        wrong));
    }

    /// A profile and its notes belong to the people of the jurisdiction; others may only propose and contest.
    private static List<ForbiddenCall> editing() {
        String note = "POST /knowledge/jurisdictions/{code}/notes/{topic}";
        List<String> others = List.of("officer-tw", "publisher", "author", "coordinator-tw", "administrator");
        return List.of(
                own(Call.of("POST /knowledge/jurisdictions/{code}/fields/{field}", "ES", "oversight")
                        .form(Map.of("value", "x", "source", "x", "as-of", "2026"))),
                own(Call.of(note + "/contests", "TW", "names").form(Map.of("reason", "x"))),
                new ForbiddenCall(
                        Call.of("POST /knowledge/review/{contribution}", "00000000-0000-0000-0000-000000000000")
                                .form(Map.of("decision", "accept")),
                        SPAIN,
                        List.of("officer-tw", "publisher", "coordinator-tw", "administrator")),
                new ForbiddenCall(
                        Call.of(note + "/form", "ES", "names")
                                .form(Map.of("title-en", "x", "text-en", "x [s]", "sources", "s | x", "as-of", "2026")),
                        SPAIN,
                        others),
                new ForbiddenCall(Call.of(note + "/confirmation", "ES", "names").form(Map.of()), SPAIN, others));
    }

    /// A partnership is known to its two offices alone; within an office, to its coordinators.
    private static List<ForbiddenCall> partnerships(PreparedSite site) {
        String one = "POST /liaison/partnerships/{partnership}";
        List<String> others = List.of("officer-tw", "publisher", "administrator", "publisher-es");
        String id = site.partnership();
        return List.of(
                new ForbiddenCall(
                        Call.of("POST /liaison/partnerships")
                                .form(Map.of("jurisdiction", "JO", "organisation", "demo-police-jo", "stage", "start")),
                        COORDINATOR,
                        others),
                new ForbiddenCall(Call.of(one + "/assessment", id).form(Map.of("basis", "1")), COORDINATOR, others),
                new ForbiddenCall(Call.of(one + "/stage", id).form(Map.of("stage", "mature")), COORDINATOR, others),
                new ForbiddenCall(Call.of(one + "/end", id).form(Map.of()), COORDINATOR, others));
    }

    private static List<ForbiddenCall> supply() {
        String upload = "POST /administration/knowledge/uploads/{upload}";
        String nothing = "00000000-0000-0000-0000-000000000000";
        List<String> others = List.of("officer-tw", "publisher", "author", "coordinator-tw");
        return List.of(
                new ForbiddenCall(
                        Call.of("POST /administration/knowledge/uploads").file("file", new byte[] {65}),
                        ADMINISTRATOR,
                        others),
                new ForbiddenCall(Call.of(upload + "/take", nothing).form(Map.of()), ADMINISTRATOR, others),
                new ForbiddenCall(Call.of(upload + "/discard", nothing).form(Map.of()), ADMINISTRATOR, others),
                new ForbiddenCall(
                        Call.of("POST /administration/knowledge/sources")
                                .form(Map.of("id", "x1", "source-title", "x", "licence", "x")),
                        ADMINISTRATOR,
                        others));
    }

    private static List<ForbiddenCall> deadLetters() {
        List<String> others = List.of("officer-tw", "publisher", "author", "coordinator-tw");
        String letter = "POST /administration/dead-letters/{letter}";
        return List.of(
                new ForbiddenCall(Call.of(letter + "/again", "1").form(Map.of()), ADMINISTRATOR, others),
                new ForbiddenCall(Call.of(letter + "/discard", "1").form(Map.of()), ADMINISTRATOR, others));
    }

    private static List<ForbiddenCall> searchIndex() {
        return List.of(new ForbiddenCall(
                Call.of("POST /administration/search-index/rebuild").form(Map.of()),
                ADMINISTRATOR,
                List.of("officer-tw", "publisher", "author", "coordinator-tw")));
    }

    private static ForbiddenCall own(Call call) {
        return new ForbiddenCall(call, LEARNER, List.of());
    }

    @Override
    public String toString() {
        return call.operation();
    }
}
