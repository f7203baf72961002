package org.comity.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.IndexPlace;
import org.junit.jupiter.api.Test;

/// What the description says is what is sent.
final class ApiDescriptionTest {

    @Test
    void two_records_of_one_name_are_refused() {
        ApiDescription description = describing(Letters.class, Numbers.class);

        assertThatThrownBy(description::json)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two records called Wording");
    }

    @Test
    void only_members_that_are_always_there_are_required() throws Exception {
        JsonNode wording =
                new ObjectMapper().readTree(describing(Letters.class).json()).at("/components/schemas/Wording");

        assertThat(wording.path("required").valueStream().map(JsonNode::asText)).containsExactly("text");
        assertThat(wording.at("/properties/share/type").asText()).isEqualTo("number");
    }

    @Test
    void pages_are_passed_over() throws Exception {
        JsonNode description =
                new ObjectMapper().readTree(describing(Letters.class).json());

        assertThat(description.path("paths").propertyStream().map(Map.Entry::getKey))
                .containsExactly("/api/letters");
    }

    private static ApiDescription describing(Class<?>... resources) {
        Configuration.Oidc oidc =
                new Configuration.Oidc(URI.create("http://id.example"), URI.create("http://id.example"), "comity", "x");
        return new ApiDescription(
                List.of(resources),
                new Configuration(
                        URI.create("http://comity.example"),
                        oidc,
                        new byte[32],
                        Optional.empty(),
                        new IndexPlace.Folder(java.nio.file.Path.of("search-index")),
                        false));
    }

    @Path("/")
    public static final class Letters {

        public record Letter(Letters.Wording wording) {}

        public record Wording(String text, OptionalDouble share) {}

        @GET
        @Path("api/letters")
        @Produces(MediaType.APPLICATION_JSON)
        public Letter letter() {
            return new Letter(new Letters.Wording("", OptionalDouble.empty()));
        }

        @GET
        @Path("api")
        @Produces(MediaType.TEXT_HTML)
        public Letter page() {
            return letter();
        }
    }

    @Path("/")
    public static final class Numbers {

        public record Figure(Numbers.Wording wording) {}

        public record Wording(int number) {}

        @GET
        @Path("api/numbers")
        @Produces(MediaType.APPLICATION_JSON)
        public Figure figure() {
            return new Figure(new Numbers.Wording(1));
        }
    }
}
