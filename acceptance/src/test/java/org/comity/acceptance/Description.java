package org.comity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The description of the API that the running system hands out, and what a reply has to do with it.
///
/// Read more strictly than JSON Schema does: an object may hold no member that is not described, unless its schema
/// describes any member.
final class Description {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Pattern PROBLEM_TYPE = Pattern.compile("/problems/[a-z-]+");

    private final JsonNode root;
    private final SortedMap<String, JsonNode> operations = new TreeMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    private Description(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        root.path("components").path("schemas").forEach(Description::close);
    }

    static Description ofTheRunningSystem() {
        return new Description(
                Caller.anonymous().send(Call.of("GET /openapi.json")).json());
    }

    JsonNode root() {
        return root;
    }

    /// The operations by `METHOD /path/{place}`.
    SortedMap<String, JsonNode> operations() {
        return operations;
    }

    /// Whether the operation says that it may answer with this status, other than by a problem.
    boolean describes(String operation, int status) {
        return responses(operation).has(Integer.toString(status));
    }

    /// In what the reply differs from what is described: one line per difference.
    List<String> differences(String operation, Reply reply) {
        JsonNode responses = responses(operation);
        String status = Integer.toString(reply.status());
        if (!responses.has(status) && reply.status() < 400) {
            return List.of("the status %s is not described".formatted(status));
        }
        if (reply.status() >= 500) {
            return List.of("the server failed: " + reply);
        }
        JsonNode content =
                responses.path(responses.has(status) ? status : "default").path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return reply.body().length == 0 ? List.of() : List.of("%s has a body, none is described".formatted(status));
        }
        if (!content.has(reply.mediaType())) {
            return List.of("%s has the type '%s', not one of %s"
                    .formatted(status, reply.mediaType(), content.fieldNames().next()));
        }
        List<String> found = new ArrayList<>();
        JsonNode schema = content.path(reply.mediaType()).path("schema");
        if (reply.mediaType().endsWith("json")) {
            found.addAll(differences(operation + " " + status, schema, reply));
        }
        if (reply.status() >= 400) {
            found.addAll(problemDifferences(reply));
        }
        return found;
    }

    /// RFC 9457, sections 3.1 and 4.1: what every problem holds.
    private static List<String> problemDifferences(Reply reply) {
        List<String> found = new ArrayList<>();
        if (!reply.mediaType().equals("application/problem+json")) {
            found.add("a failure comes as " + reply.mediaType());
            return found;
        }
        JsonNode problem = reply.json();
        if (!PROBLEM_TYPE.matcher(problem.path("type").asText()).matches()) {
            found.add("the problem's type is " + problem.path("type"));
        }
        if (problem.path("status").asInt() != reply.status()) {
            found.add("the problem says %s in a reply %d".formatted(problem.path("status"), reply.status()));
        }
        if (problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            found.add("the problem does not say what is wrong: " + problem);
        }
        return found;
    }

    private List<String> differences(String name, JsonNode schema, Reply reply) {
        if (schema.isMissingNode()) {
            return List.of(name + " has a body without a schema");
        }
        return schemas.computeIfAbsent(name, key -> whole(schema)).validate(reply.text(), InputFormat.JSON).stream()
                .map(error -> "%s: %s".formatted(name, error))
                .toList();
    }

    /// The schema with the components that it refers to.
    private Schema whole(JsonNode schema) {
        ObjectNode document = ((ObjectNode) schema).deepCopy();
        close(document);
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.set("components", root.path("components"));
        return SCHEMAS.getSchema(document.toString(), InputFormat.JSON);
    }

    private JsonNode responses(String operation) {
        JsonNode described = operations.get(operation);
        if (described == null) {
            throw new IllegalArgumentException("The description has no operation " + operation);
        }
        return described.path("responses");
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode node && node.has("properties") && !node.has("additionalProperties")) {
            node.put("additionalProperties", false);
        }
        for (String below : List.of("properties", "items", "additionalProperties")) {
            JsonNode inner = schema.path(below);
            if (below.equals("properties")) {
                inner.forEach(Description::close);
            } else if (inner.isObject()) {
                close(inner);
            }
        }
    }
}
