package org.comity.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.exchange.wiring.ExchangeModule;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Every body of the API with a null in every place: that is the program's mistake and never ours.
final class NullMembersTest {

    private final Placed placed = Placed.agreed();
    private final String round = placed.application.substring(0, placed.application.lastIndexOf('/'));
    private final String draft = placed.house.draft();
    private final String open = placed.house.published();
    private final String place =
            placed.host.form(open + "/places", ExchangeHouse.place()).location();
    private final List<Client> everybody = List.of(
            placed.house.programme,
            placed.host,
            placed.home,
            placed.officer,
            placed.house.as(Role.OFFICER, "other-police", "DE"));

    @Test
    void a_null_is_refused_by_the_name_of_its_member() {
        TreeSet<String> bodies = new TreeSet<>();
        for (Class<?> resource : new ExchangeModule().httpClasses()) {
            for (Method method : resource.getDeclaredMethods()) {
                body(method).ifPresent(type -> {
                    bodies.add(type.getSimpleName());
                    of(type).forEach((json, member) -> tried(method, json, member));
                });
            }
        }
        assertThat(bodies).hasSizeGreaterThan(15).contains("PlaceBody", "RoundBody", "ReportBody", "TaughtBody");
    }

    private void tried(Method method, String json, String member) {
        for (String address : addresses(method)) {
            for (Client client : everybody) {
                Answer answer =
                        method.isAnnotationPresent(PUT.class) ? client.put(address, json) : client.post(address, json);
                String what = method.getName() + " " + address + " " + json + ": " + answer.body();
                assertThat(answer.status()).as(what).isLessThan(500);
                if (json.contains("[null]") && (answer.status() == 400 || answer.status() == 422)) {
                    assertThat(fields(answer)).as(what).anyMatch(field -> field.startsWith(member));
                }
            }
        }
    }

    private static List<String> fields(Answer answer) {
        List<String> fields = new ArrayList<>();
        JsonNode errors = answer.json().get("errors");
        if (errors != null) {
            errors.forEach(error -> fields.add(error.get("field").asText()));
        }
        return fields;
    }

    private List<String> addresses(Method method) {
        String path = "/" + method.getAnnotation(Path.class).value();
        List<String> addresses = new ArrayList<>();
        for (String each : path.contains("{round}") ? List.of(round, draft, open) : List.of(round)) {
            addresses.add(path.replace("{round}", last(each))
                    .replace("{place}", last(place))
                    .replace("{match}", last(placed.placement))
                    .replace("{months}", "3")
                    .replace("{code}", "AAAAA"));
        }
        return addresses.stream().filter(address -> !address.contains("{")).toList();
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Optional<Class<?>> body(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        boolean changes = method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(PUT.class);
        if (!changes || consumes == null || !consumes.value()[0].equals("application/json")) {
            return Optional.empty();
        }
        return Arrays.stream(method.getParameterTypes()).filter(Class::isRecord).findFirst();
    }

    /// Bodies with one null each, and the member that holds it.
    private static Map<String, String> of(Class<?> type) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("{}", "");
        for (RecordComponent component : type.getRecordComponents()) {
            values(component.getGenericType())
                    .forEach(value ->
                            bodies.put("{\"" + component.getName() + "\": " + value + "}", component.getName()));
        }
        return bodies;
    }

    private static List<String> values(Type type) {
        List<String> values = new ArrayList<>(List.of("null"));
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                values.addAll(values(last));
            } else if (generic.getRawType() == List.class) {
                values(last).forEach(value -> values.add("[" + value + "]"));
            } else {
                values(last).forEach(value -> values.add("{\"en\": " + value + "}"));
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            values.addAll(of(record).keySet());
        }
        return values;
    }
}
