package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The API does what its description says: every operation is called by somebody who may, in the order of a
/// learner's way from the catalogue to the erasure of her data, and every reply is held against the description.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DescribedApiIT {

    private final Description description = Description.ofTheRunningSystem();
    private final ApiConversation conversation = new ApiConversation(description);

    @BeforeAll
    void a_learner_goes_the_whole_way() {
        new LearnersWay(conversation).walk();
    }

    @Test
    void every_operation_of_the_description_is_called() {
        assertThat(conversation.called())
                .as("a new operation needs its calls in LearnersWay")
                .isEqualTo(new TreeSet<>(description.operations().keySet()));
    }

    @Test
    void every_reply_is_as_described() {
        assertThat(conversation.differences()).isEmpty();
    }

    @Test
    void what_changes_seldom_is_not_sent_twice() {
        assertThat(conversation.unchanged())
                .containsExactlyInAnyOrder(
                        "GET /api/certificates/{code}/pdf",
                        "GET /api/courses/{course}",
                        "GET /api/courses/{course}/lessons/{lesson}");
    }

    @Test
    void the_description_is_openapi_3_1_and_names_this_server() {
        assertThat(description.root().path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(description.root().at("/servers/0/url").asText())
                .isEqualTo(RunningSystem.shared().baseUrl());
        assertThat(description.operations()).isNotEmpty();
    }

    @Test
    void every_operation_says_what_it_is_for() {
        assertThat(description.operations()).allSatisfy((operation, described) -> {
            assertThat(described.path("summary").asText()).as(operation).isNotBlank();
            assertThat(described.path("operationId").asText()).as(operation).matches("[a-z][A-Za-z]+");
        });
        assertThat(description.operations().values())
                .extracting(described -> described.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_describes_its_places_and_its_replies() {
        assertThat(description.operations()).allSatisfy((operation, described) -> {
            assertThat(places(described)).as("places of " + operation).isEqualTo(placesOf(operation));
            assertThat(described.path("responses").has("default")).as(operation).isTrue();
            described.path("responses").properties().stream()
                    .filter(response -> response.getKey().matches("20[01]"))
                    .forEach(response -> assertThat(
                                    response.getValue().path("content").properties())
                            .as("%s %s", operation, response.getKey())
                            .isNotEmpty()
                            .allSatisfy(content -> assertThat(content.getValue().path("schema"))
                                    .isNotEmpty()));
        });
    }

    @Test
    void schemas_say_which_members_are_always_there() {
        List<String> loose = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                description.root().path("components").path("schemas").properties()) {
            JsonNode node = schema.getValue();
            if (node.has("properties") && node.path("required").isEmpty()) {
                loose.add(schema.getKey());
            }
        }

        assertThat(loose)
                .as("schemas of which no member is always there")
                .isSubsetOf(Set.of(
                        "AgreementReleaseBody",
                        "AnswerBody",
                        "ApplicationBody",
                        "CertificateBody",
                        "ErasureRequest",
                        "ExcuseBody",
                        "LanguageChoice",
                        "MailChoiceBody",
                        "OneBody",
                        "PlaceBody",
                        "RevocationRequest",
                        "TriedOfficeBody"));
    }

    private static Set<String> places(JsonNode operation) {
        Set<String> places = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")) {
                places.add("{" + parameter.path("name").asText() + "}");
            }
        });
        return places;
    }

    private static Set<String> placesOf(String operation) {
        Set<String> places = new TreeSet<>();
        for (String part : operation.split("/", -1)) {
            if (part.startsWith("{")) {
                places.add(part);
            }
        }
        return places;
    }
}
