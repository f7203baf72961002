package org.comity.content.versions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.comity.content.Question.Task;
import org.comity.platform.json.Json;

/// The documents of a version as JSON. The types of tasks carry the names of the course format.
public final class OutlineJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Task.SingleChoice.class, name = "single"),
        @JsonSubTypes.Type(value = Task.MultipleChoice.class, name = "multiple"),
        @JsonSubTypes.Type(value = Task.Matching.class, name = "matching"),
        @JsonSubTypes.Type(value = Task.Ordering.class, name = "ordering"),
        @JsonSubTypes.Type(value = Task.ShortText.class, name = "text"),
        @JsonSubTypes.Type(value = Task.NumberEntry.class, name = "number")
    })
    private interface TaskNames {}

    private static final ObjectMapper MAPPER = Json.mapper().copy().addMixIn(Task.class, TaskNames.class);

    private OutlineJson() {}

    static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what [#write] wrote.
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
