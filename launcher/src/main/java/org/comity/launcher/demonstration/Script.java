package org.comity.launcher.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.launcher.fault.Fault;

/// Who does what in the demonstration round: the file `script.json`, in which `{day+14}` is a day after the first and
/// `{place:UNIT}` the id of a place.
record Script(JsonObject content) {
    private static final Pattern DAY = Pattern.compile("\\{day\\+(\\d+)}");
    private static final Pattern PLACE = Pattern.compile("\\{place:([^}]+)}");
    private static final String FILE = "script.json";

    static Script read() {
        try (InputStream file = Objects.requireNonNull(Script.class.getResourceAsStream(FILE), FILE);
                JsonReader reader = Json.createReader(file)) {
            return new Script(reader.readObject());
        } catch (IOException e) {
            throw Fault.during("read " + FILE, e);
        }
    }

    /// A place that an office offers.
    ///
    /// @param terms as the API takes them, not filled in yet
    record Offer(String office, String unit, boolean publish, JsonObject terms) {}

    /// An officer's way into the round.
    ///
    /// @param desk the account that nominates her
    /// @param until the state in which the open round leaves it: `draft`, `submitted` or `nominated`
    /// @param announced the state in which it goes into the matching
    record Entry(String officer, String desk, String until, String announced, JsonObject terms) {}

    String programme() {
        return content.getJsonObject("programme").getString("account");
    }

    JsonObject round() {
        return content.getJsonObject("round");
    }

    /// Whether a round of the API is this one: it bears the English title and belongs to the programme.
    boolean isOurs(JsonObject round) {
        return title(round).equals(title(round()))
                && round.getString("organisation", "")
                        .equals(content.getJsonObject("programme").getString("organisation"));
    }

    private static String title(JsonObject round) {
        JsonObject english = round.getJsonObject("texts").getJsonObject("en");
        return english == null ? "" : english.getString("title");
    }

    /// The day that the dates of a round were counted from.
    LocalDate dayZero(JsonObject round) {
        Matcher days = DAY.matcher(round().getString("from"));
        if (!days.matches()) {
            throw new IllegalStateException(FILE + " counts no days.");
        }
        return LocalDate.parse(round.getJsonObject("dates").getString("from")).minusDays(Long.parseLong(days.group(1)));
    }

    List<Offer> offers() {
        return content.getJsonArray("places").getValuesAs(place -> {
            JsonObject each = place.asJsonObject();
            JsonObject terms = each.getJsonObject("terms");
            return new Offer(each.getString("office"), terms.getString("unit"), each.getBoolean("publish"), terms);
        });
    }

    List<Entry> entries() {
        return content.getJsonArray("applications").getValuesAs(application -> {
            JsonObject each = application.asJsonObject();
            return new Entry(
                    each.getString("officer"),
                    each.getString("desk"),
                    each.getString("until"),
                    each.getString("announced"),
                    each.getJsonObject("terms"));
        });
    }

    /// The office that agrees to its guest in the announced round.
    String agreeingHost() {
        return content.getJsonObject("agreeing").getString("host");
    }

    /// The guest that it agrees to.
    String agreedOfficer() {
        return content.getJsonObject("agreeing").getString("officer");
    }

    List<String> offices() {
        return offers().stream().map(Offer::office).distinct().toList();
    }

    List<String> officers() {
        return entries().stream().map(Entry::officer).toList();
    }

    /// Officers of offices that have no coordinator among the demo accounts.
    List<String> others() {
        return content.getJsonArray("others").getValuesAs(name -> ((jakarta.json.JsonString) name).getString());
    }

    /// Everybody who has a part in it.
    List<String> accounts() {
        return Stream.of(List.of(programme()), offices(), officers())
                .flatMap(List::stream)
                .toList();
    }

    /// The text to send, with dates and places filled in.
    ///
    /// @param places ids by unit
    static String filled(JsonObject terms, LocalDate dayZero, Map<String, String> places) {
        String dated = DAY.matcher(terms.toString())
                .replaceAll(
                        day -> dayZero.plusDays(Long.parseLong(day.group(1))).toString());
        return PLACE.matcher(dated)
                .replaceAll(place -> Objects.requireNonNull(places.get(place.group(1)), place.group()));
    }
}
