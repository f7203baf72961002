package org.comity.exchange.stay.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something that takes whole days.
///
/// @param id the same for the same event whoever gets it, so that calendars renew it
/// @param changed when what is said here was last changed
/// @param to the last day
/// @param page where more stands
public record CalendarEvent(
        UUID id, Instant changed, LocalDate from, LocalDate to, Status status, Words words, URI page) {

    public CalendarEvent {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An event ends on %s, before it begins on %s.".formatted(to, from));
        }
    }

    /// RFC 5545 section 3.8.1.11.
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /// What people read.
    ///
    /// @param language BCP 47 tag of all of it
    public record Words(String language, String summary, String location, String description) {}
}
