package org.comity.exchange.stay.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.exchange.stay.calendar.CalendarEvent.Status;
import org.comity.exchange.stay.calendar.CalendarEvent.Words;
import org.junit.jupiter.api.Test;

final class CalendarFileTest {

    private static final UUID ID = UUID.fromString("5f0c3a52-6f0e-4b60-9d6f-2f4b6d1f9a10");

    @Test
    void an_event_of_whole_days_ends_on_the_day_after_its_last() {
        String file = file(event(new Words("en", "Stay", "Nairobi", "More in Comity.")));
        assertThat(file)
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Comity//Exchange//EN",
                        "BEGIN:VEVENT",
                        "UID:5f0c3a52-6f0e-4b60-9d6f-2f4b6d1f9a10",
                        "DTSTAMP:20270110T120000Z",
                        "DTSTART;VALUE=DATE:20271230",
                        "DTEND;VALUE=DATE:20280101",
                        "STATUS:CONFIRMED",
                        "CLASS:CONFIDENTIAL",
                        "SUMMARY;LANGUAGE=en:Stay",
                        "LOCATION;LANGUAGE=en:Nairobi",
                        "DESCRIPTION;LANGUAGE=en:More in Comity.",
                        "URL:https://comity.example/stay",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void several_events_stand_in_one_file() {
        CalendarEvent one = event(new Words("en", "Stay", "Nairobi", "More."));
        String file = CalendarFile.of(List.of(one, one));
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(file.split("BEGIN:VCALENDAR", -1)).hasSize(2);
        assertThat(file).endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThatThrownBy(() -> CalendarFile.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_means_something_in_a_file_is_escaped_and_control_characters_are_left_out() {
        String file = file(event(new Words("en", "a;b,c\\d\ne\r\nf\u0000\u0007g", "x", "y")));
        assertThat(file).contains("SUMMARY;LANGUAGE=en:a\\;b\\,c\\\\d\\ne\\nfg\r\n");
    }

    @Test
    void nobody_can_write_a_line_of_her_own_into_a_file() {
        String file = file(event(new Words("en", "x", "Unit\r\nATTACH:http://elsewhere.example", "y")));
        assertThat(file.split("\r\n", -1)).noneMatch(line -> line.startsWith("ATTACH"));
    }

    @Test
    void every_text_comes_back_from_lines_of_at_most_75_octets() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] characters = {"a", "é", "語", "ع", "😀", "👮🏽", ";", ",", "\\", "\n", " ", ":", "\u0301"};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("·");
            int length = random.nextInt(200);
            for (int at = 0; at < length; at++) {
                text.append(characters[random.nextInt(characters.length)]);
            }
            String file = file(event(new Words("zh-Hant", text.toString(), "x", "y")));
            assertThat(file.split("\r\n", -1)).as("seed %d", seed).allSatisfy(line -> {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8))
                        .as("no character is cut in two")
                        .isEqualTo(line);
            });
            assertThat(summary(file)).as("seed %d", seed).isEqualTo(text.toString());
        }
    }

    @Test
    void an_event_does_not_end_before_it_begins() {
        LocalDate day = LocalDate.of(2027, 5, 3);
        assertThatThrownBy(() -> new CalendarEvent(
                        ID,
                        Instant.EPOCH,
                        day,
                        day.minusDays(1),
                        Status.CONFIRMED,
                        new Words("en", "x", "x", "x"),
                        URI.create("https://comity.example/")))
                .hasMessageContaining("2027-05-02");
    }

    /// Reads it back as RFC 5545 says: unfold first (section 3.1), then take the escapes away (section 3.3.11).
    private static String summary(String file) {
        String begin = "SUMMARY;LANGUAGE=zh-Hant:";
        for (String line : file.replace("\r\n ", "").split("\r\n", -1)) {
            if (line.startsWith(begin)) {
                return Pattern.compile("\\\\(.)")
                        .matcher(line.substring(begin.length()))
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
            }
        }
        throw new AssertionError("No summary in " + file);
    }

    private static String file(CalendarEvent event) {
        return CalendarFile.of(List.of(event));
    }

    private static CalendarEvent event(Words words) {
        return new CalendarEvent(
                ID,
                Instant.parse("2027-01-10T12:00:00Z"),
                LocalDate.of(2027, 12, 30),
                LocalDate.of(2027, 12, 31),
                Status.CONFIRMED,
                words,
                URI.create("https://comity.example/stay"));
    }
}
