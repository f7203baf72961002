package org.comity.platform.outbox;

import java.util.regex.Pattern;

/// Names of events by their classes.
final class EventNames {

    private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");

    private EventNames() {}

    /// @throws IllegalArgumentException when the class is no record or has no proper name
    static String of(Class<?> event) {
        if (!event.isRecord()) {
            throw new IllegalArgumentException("An event must be a record, %s is none.".formatted(event.getName()));
        }
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException("The event %s lacks @EventName.".formatted(event.getName()));
        }
        if (!FORM.matcher(name.value()).matches()) {
            throw new IllegalArgumentException("The name '%s' of the event %s must look like module.what-happened."
                    .formatted(name.value(), event.getName()));
        }
        return name.value();
    }
}
