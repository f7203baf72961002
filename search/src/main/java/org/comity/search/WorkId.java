package org.comity.search;

import java.util.regex.Pattern;

/// A work: one thing that people look for, whatever the number of languages it exists in.
///
/// @param kind what sort of work, lower-case letters and hyphens, e.g. `article`; owned by one module
/// @param id unique within the kind, at most 200 characters
public record WorkId(String kind, String id) implements Comparable<WorkId> {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final int LONGEST = 200;

    public WorkId {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("'%s' is not a kind of work.".formatted(kind));
        }
        if (id.isEmpty() || id.length() > LONGEST) {
            throw new IllegalArgumentException("'%s' is not the id of a work.".formatted(id));
        }
    }

    /// Both parts as one text, `kind:id`; unique among all works.
    public String key() {
        return kind + ":" + id;
    }

    /// The work of a [#key].
    ///
    /// @throws IllegalArgumentException when it is none
    public static WorkId ofKey(String key) {
        int colon = key.indexOf(':');
        return new WorkId(key.substring(0, Math.max(colon, 0)), key.substring(colon + 1));
    }

    @Override
    public int compareTo(WorkId other) {
        return key().compareTo(other.key());
    }
}
