package org.comity.platform.outbox;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the stream of events: just after one event. Its text form may be kept elsewhere, in an index
/// for instance; it says which database it belongs to.
///
/// @param epoch the database, made with it
/// @param number of the commit, 0 before the first
/// @param key of the commit, or of the database before the first commit: a restored backup gives numbers
///   again, but not keys
/// @param event the number of the event
public record Position(UUID epoch, long number, UUID key, long event) {

    private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String NUMBER_FORM = "(\\d{1,18})";
    private static final Pattern FORM =
            Pattern.compile(String.join(":", UUID_FORM, NUMBER_FORM, UUID_FORM, NUMBER_FORM));

    private static final int EPOCH = 1;
    private static final int NUMBER = 2;
    private static final int KEY = 3;
    private static final int EVENT = 4;

    public Position {
        if (number < 0 || event < 0) {
            throw new IllegalArgumentException("There is no position %d, %d.".formatted(number, event));
        }
    }

    /// Reads what `toString` wrote.
    ///
    /// @throws IllegalArgumentException when the text is no position
    public static Position parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is no position in the outbox.".formatted(text));
        }
        return new Position(
                UUID.fromString(parts.group(EPOCH)),
                Long.parseLong(parts.group(NUMBER)),
                UUID.fromString(parts.group(KEY)),
                Long.parseLong(parts.group(EVENT)));
    }

    /// `epoch:number:key:event`.
    @Override
    public String toString() {
        return epoch + ":" + number + ":" + key + ":" + event;
    }
}
