package org.comity.exchange.stay.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes events as a file for calendars (RFC 5545; events of whole days, section 3.6.1). The libraries for
/// it bring a parser, time zones and a logging facade for what are twenty lines here.
public final class CalendarFile {

    /// The media type, with the one encoding that may be used.
    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    /// Octets of a line at most, without its end (section 3.1).
    private static final int LONGEST = 75;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    private CalendarFile() {}

    /// The whole file, lines ended by CR LF and folded.
    ///
    /// @param events at least one, which section 3.6 asks for
    public static String of(List<CalendarEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A file for calendars without an event.");
        }
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Comity//Exchange//EN");
        events.forEach(file::write);
        file.line("END:VCALENDAR");
        return file.lines.toString();
    }

    private void write(CalendarEvent event) {
        CalendarEvent.Words words = event.words();
        line("BEGIN:VEVENT");
        line("UID:" + event.id());
        line("DTSTAMP:" + MOMENT.format(event.changed()));
        line("DTSTART;VALUE=DATE:" + day(event.from()));
        line("DTEND;VALUE=DATE:" + day(event.to().plusDays(1)));
        line("STATUS:" + event.status());
        line("CLASS:CONFIDENTIAL");
        text("SUMMARY", words.language(), words.summary());
        text("LOCATION", words.language(), words.location());
        text("DESCRIPTION", words.language(), words.description());
        line("URL:" + event.page().toASCIIString());
        line("END:VEVENT");
    }

    private void text(String property, String language, String value) {
        line(property + ";LANGUAGE=" + language + ":" + escaped(value));
    }

    /// A value of the type TEXT (section 3.3.11); control characters have no place in it.
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
                case '\n', '\r' -> escaped.append("\\n");
                case '\t' -> escaped.append('\t');
                default -> {
                    if (!Character.isISOControl(point)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /// Folds between characters, never within one. The space that a further line begins with counts.
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int point = content.codePointAt(at);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        lines.append("\r\n");
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
