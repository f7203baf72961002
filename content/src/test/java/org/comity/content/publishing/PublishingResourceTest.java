package org.comity.content.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.figure.FigureResource;
import org.comity.content.importing.ImportingCourses;
import org.comity.content.sample.SampleCourse;
import org.comity.content.versions.PostgresCurricula;
import org.comity.content.versions.PostgresVersions;
import org.comity.content.wiring.ContentModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.Person;
import org.comity.platform.outbox.Outbox;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Call;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The publishers' pages, the API and the pictures over the real REST engine on a real PostgreSQL.
final class PublishingResourceTest {

    private static final String COURSES = "/academy/courses";
    private static final ContentModule MODULE = new ContentModule();
    private static final AccessPolicy POLICY = new AccessPolicy(MODULE.accessRules());
    private static final Call PUBLISHER = Call.by(person(1, Role.PUBLISHER, "academy"));
    private static final Call COLLEAGUE = Call.by(person(2, Role.PUBLISHER, "academy"));
    private static final Call OFFICER = Call.by(person(3, Role.OFFICER, "academy"));
    private static final SampleCourse FAULTY =
            SampleCourse.valid().replacing("questions.yaml", "answer: b", "answer: d");

    private final Database database = new Database(TestDatabase.with("platform", "content"));
    private final TestServer server = server(Instant.parse("2026-11-22T10:00:00Z"));

    private static Person person(int number, Role role, String organisation) {
        return new Person(
                new UUID(0, number), "Person Example", List.of(role.claim()), organisation, "TW", Optional.empty());
    }

    private TestServer server(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        PostgresCurricula curricula = new PostgresCurricula(database, clock);
        ImportingCourses courses = new ImportingCourses(
                database,
                new PostgresVersions(new Outbox(clock)),
                curricula,
                POLICY,
                new AuditTrail(database, clock),
                clock);
        Publishing publishing =
                new Publishing(courses, new PostgresPublications(database, clock), POLICY, new SecureRandom());
        return new TestServer(
                MODULE,
                List.of(MultiPartFeature.class),
                new PublishingResource(publishing, TestServer.CONFIGURATION),
                new ImportApiResource(publishing),
                new FigureResource(curricula),
                new UploadFilter());
    }

    private Answer upload(SampleCourse course) {
        return server.upload(PUBLISHER, COURSES, "archive", course.zip("sample/"));
    }

    private Answer send(Call call, SampleCourse course) {
        return server.post(call, "/api/courses", "application/zip", new ByteArrayInputStream(course.zip("")));
    }

    @Test
    void a_publisher_uploads_a_course_and_sees_it_with_its_versions() {
        assertThat(server.get(PUBLISHER, COURSES).body()).contains("No courses yet", "type=\"file\"");

        Answer sent = upload(SampleCourse.valid());

        assertThat(sent.status()).isEqualTo(303);
        assertThat(server.get(PUBLISHER, sent.location()).body())
                .contains("The course sample is published as version 1.", "href=\"/courses/sample\"");
        assertThat(server.get(COLLEAGUE, COURSES).body())
                .contains("lang=\"en\" dir=\"ltr\">A sample</a>", "22 Nov 2026");
    }

    @Test
    void the_same_course_again_says_that_nothing_changed() {
        upload(SampleCourse.valid());

        Answer again = upload(SampleCourse.valid());

        assertThat(server.get(PUBLISHER, again.location()).body()).contains("Nothing was published.");
    }

    @Test
    void warnings_are_shown_though_the_course_is_published() {
        Answer sent = upload(SampleCourse.valid().without("zh-Hant/second.md"));

        assertThat(server.get(PUBLISHER, sent.location()).body())
                .contains("What could be better", "<code>zh-Hant/second.md</code>");
    }

    @Test
    void faults_are_listed_with_place_and_advice_in_the_reader_s_language() {
        String report = upload(FAULTY).location();

        assertThat(server.get(PUBLISHER, report).body())
                .contains("role=\"alert\"", "1 fault", "<code>questions.yaml:5</code>", "“d” is not among “options”.")
                .contains(report + "/text");
        assertThat(server.get(PUBLISHER.in("zh-Hant"), report).body()).contains("課程沒有匯入", "「d」不在「options」之中。");
        assertThat(server.get(PUBLISHER.in("ar"), report).body()).contains("لم تُقبل الدورة");
    }

    @Test
    void the_report_can_be_downloaded_as_text() {
        Answer text = server.get(PUBLISHER, upload(FAULTY).location() + "/text");

        assertThat(text.headers().get("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.headers().get("Content-Disposition")).contains("attachment");
        assertThat(text.body())
                .isEqualTo("questions.yaml:5: fault: “d” is not among “options”. Use one of the ids listed there.\n");
    }

    @Test
    void a_report_is_for_the_one_who_uploaded_and_only_for_some_days() {
        String report = upload(FAULTY).location();

        assertThat(server.get(COLLEAGUE, report).status()).isEqualTo(403);
        assertThat(server.get(COLLEAGUE, report + "/text").status()).isEqualTo(403);
        assertThat(server.get(PUBLISHER, COURSES + "/reports/" + new UUID(3, 4)).status())
                .isEqualTo(404);

        TestServer later = server(Instant.parse("2026-11-22T10:00:00Z").plus(Duration.ofDays(8)));
        later.upload(PUBLISHER, COURSES, "archive", FAULTY.zip(""));
        assertThat(later.get(PUBLISHER, report).status()).isEqualTo(404);
    }

    @Test
    void only_publishers_come_near() {
        assertThat(server.get(OFFICER, COURSES).status()).isEqualTo(403);
        assertThat(server.upload(
                                OFFICER,
                                COURSES,
                                "archive",
                                SampleCourse.valid().zip(""))
                        .status())
                .isEqualTo(403);
        assertThat(send(OFFICER, SampleCourse.valid()).status()).isEqualTo(403);
        assertThat(send(Call.signedOut(), SampleCourse.valid()).status()).isEqualTo(401);
        assertThat(server.get(Call.signedOut(), COURSES).location()).startsWith("/login");
    }

    @Test
    void a_form_without_a_file_is_told_to_choose_one() {
        assertThat(server.upload(PUBLISHER, COURSES, "archive", new byte[0]).status())
                .isEqualTo(422);
        assertThat(server.upload(PUBLISHER, COURSES, "other", new byte[] {1}).status())
                .isEqualTo(422);
    }

    @Test
    void too_large_an_upload_is_refused_whatever_its_length_header_says() {
        Call honest = PUBLISHER.with("Content-Length", Long.toString(40L << 20));

        assertThat(server.post(honest, "/api/courses", "application/zip", endless())
                        .status())
                .isEqualTo(413);
        assertThat(server.post(PUBLISHER, COURSES, "multipart/form-data; boundary=boundary", endless())
                        .status())
                .isEqualTo(413);
    }

    /// The head of a form and then zeros for ever.
    private static InputStream endless() {
        byte[] head = "--boundary\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        InputStream zeros = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                java.util.Arrays.fill(bytes, from, from + length, (byte) 0);
                return length;
            }
        };
        return new java.io.SequenceInputStream(new ByteArrayInputStream(head), zeros);
    }

    @Test
    void a_form_of_very_many_parts_is_refused() {
        String part = "--boundary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        byte[] body = (part.repeat(10_000) + "--boundary--\r\n").getBytes(StandardCharsets.US_ASCII);

        Answer answer = server.post(
                PUBLISHER, COURSES, "multipart/form-data; boundary=boundary", new ByteArrayInputStream(body));

        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void the_api_says_which_version_came_of_it() {
        Answer created = send(PUBLISHER, SampleCourse.valid());
        Answer again = send(PUBLISHER, SampleCourse.valid());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("course").asText()).isEqualTo("sample");
        assertThat(created.json().get("version").asInt()).isEqualTo(1);
        assertThat(created.json().get("changed").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("changed").asBoolean()).isFalse();
    }

    @Test
    void the_api_answers_a_faulty_course_with_a_problem_that_names_every_fault() {
        Answer answer = send(PUBLISHER, FAULTY);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/course-faults");
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("questions.yaml:5");
    }

    @Test
    void a_picture_is_kept_by_browsers_for_good_and_can_do_nothing() {
        upload(SampleCourse.valid());
        String path = "/courses/sample/versions/1/figures/en/map.svg";

        Answer picture = server.get(Call.signedOut(), path);

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.body()).isEqualTo(SampleCourse.SVG);
        assertThat(picture.headers())
                .containsEntry("Content-Type", "image/svg+xml")
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("Content-Security-Policy", "default-src 'none'; style-src 'none'; sandbox");
        String tag = picture.headers().getOrDefault("ETag", "");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        Answer known = server.get(Call.signedOut().with("If-None-Match", tag), path);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/sample/versions/2/figures/en/map.svg",
                "/courses/sample/versions/0/figures/en/map.svg",
                "/courses/sample/versions/x/figures/en/map.svg",
                "/courses/other/versions/1/figures/en/map.svg",
                "/courses/Sample/versions/1/figures/en/map.svg",
                "/courses/sample/versions/1/figures/en/nowhere.svg",
                "/courses/sample/versions/1/figures/en/%2e%2e%2fmap.svg"
            })
    void a_picture_that_does_not_exist_is_not_found(String path) {
        upload(SampleCourse.valid());

        assertThat(server.get(Call.signedOut(), path).status()).isEqualTo(404);
    }
}
