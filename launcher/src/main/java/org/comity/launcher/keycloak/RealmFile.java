package org.comity.launcher.keycloak;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.launcher.fault.Fault;
import org.jspecify.annotations.Nullable;

/// The realm as code: the file of the checkout, with the demo accounts laid over it where they may exist.
public final class RealmFile {
    private final JsonObject realm;

    private RealmFile(JsonObject realm) {
        this.realm = realm;
    }

    public static RealmFile read(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            return new RealmFile(reader.readObject());
        } catch (IOException e) {
            throw Fault.during("read " + file, e);
        } catch (JsonException e) {
            throw new Fault(file + " is not valid JSON: " + e.getMessage(), e);
        }
    }

    /// Lists grow by the other's elements, everything else is replaced.
    public RealmFile with(RealmFile overlay) {
        JsonObjectBuilder merged = Json.createObjectBuilder(realm);
        overlay.realm.forEach((name, value) -> merged.add(name, merge(realm.get(name), value)));
        return new RealmFile(merged.build());
    }

    private static JsonValue merge(@Nullable JsonValue below, JsonValue above) {
        if (below instanceof JsonArray first && above instanceof JsonArray second) {
            JsonArrayBuilder both = Json.createArrayBuilder(first);
            second.forEach(both::add);
            return both.build();
        }
        return above;
    }

    /// The text to import, with every `${NAME}` of the given names filled in.
    public String text(Map<String, String> values) {
        String text = realm.toString();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /// One line per account: who to log in as and what for.
    public String accounts() {
        return realm.getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .map(RealmFile::account)
                .collect(Collectors.joining());
    }

    private static String account(JsonObject user) {
        JsonObject attributes = user.getJsonObject("attributes");
        return "%-16s %-3s %-8s %s %s%n"
                .formatted(
                        user.getString("username"),
                        first(attributes, "jurisdiction"),
                        first(attributes, "locale"),
                        user.getString("firstName"),
                        user.getString("lastName"));
    }

    private static String first(JsonObject attributes, String name) {
        return attributes.getJsonArray(name).getString(0);
    }
}
