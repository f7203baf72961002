package org.comity.exchange.matching.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Walks through JSON value by value and knows the path of each. A value that is not as asked is noted as a fault
/// and passed over, so that the next one can be read.
public final class Cursor {

    private final JsonParser parser;
    private final Faults faults;
    private final String[] names = new String[Limits.DEPTH + 1];
    private final int[] indexes = new int[Limits.DEPTH + 1];
    private int depth;

    /// Reads the value of a member.
    @FunctionalInterface
    public interface Member {
        /// @return whether an object of this kind has such a member
        boolean read(String name) throws IOException;
    }

    /// Reads an element of a list.
    @FunctionalInterface
    public interface Element {
        void read(int index) throws IOException;
    }

    /// @param parser stands on the first value
    Cursor(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /// Of the value that is read.
    public String path() {
        StringBuilder path = new StringBuilder("$");
        for (int level = 0; level < depth; level++) {
            if (names[level] == null) {
                path.append('[').append(indexes[level]).append(']');
            } else {
                path.append(segment(names[level]));
            }
        }
        return path.toString();
    }

    private static String segment(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]{0,60}")
                ? "." + name
                : "['" + name.substring(0, Math.min(60, name.length())).replaceAll("[^\\p{L}\\p{N} .-]", "?") + "']";
    }

    public void fault(String text) {
        faults.add(path(), text);
    }

    public void faultAt(String below, String text) {
        faults.add(path() + below, text);
    }

    public boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /// Passes the value over.
    public void skip() throws IOException {
        parser.skipChildren();
    }

    /// Reads an object.
    ///
    /// @param needed members that must be there
    public void object(Set<String> needed, Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuse("an object, as in {\"…\": …}");
            return;
        }
        Set<String> seen = new HashSet<>();
        depth++;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            names[depth - 1] = name;
            parser.nextToken();
            if (!seen.add(name)) {
                fault("This member stands here twice; remove one.");
                skip();
            } else if (!member.read(name)) {
                fault("The format knows no such member here; remove it or correct its name.");
                skip();
            }
        }
        depth--;
        for (String name : needed) {
            if (!seen.contains(name)) {
                faultAt("." + name, "This member is missing; add it.");
            }
        }
    }

    /// Reads a list.
    ///
    /// @param most elements; what is beyond them is passed over
    public void list(int most, Element element) throws IOException {
        if (!isList()) {
            refuse("a list, as in [ … ]");
            return;
        }
        depth++;
        names[depth - 1] = null;
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            indexes[depth - 1] = index;
            if (index == most) {
                fault("There are more than %d here; divide the round.".formatted(most));
            }
            if (index < most) {
                element.read(index);
                names[depth - 1] = null;
            } else {
                skip();
            }
            index++;
        }
        depth--;
    }

    /// A word that is not blank, or nothing after a fault.
    public @Nullable String word() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            refuse("a text in quotation marks");
            return null;
        }
        String word = parser.getText();
        if (word.isBlank() || word.length() > Limits.WORD || word.chars().anyMatch(Character::isISOControl)) {
            fault("A text here has 1 to %d characters, no control characters, and is not blank."
                    .formatted(Limits.WORD));
            return null;
        }
        return word;
    }

    /// A whole number; after a fault the least.
    public int number(long least, long most) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            refuse("a whole number from %d to %d".formatted(least, most));
            return (int) least;
        }
        String digits = parser.getText();
        long number = digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
        if (number < least || number > most) {
            fault("The number is from %d to %d.".formatted(least, most));
            return (int) least;
        }
        return (int) number;
    }

    /// A long number, for a file that a program wrote; after a fault 0.
    public long large() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            refuse("a whole number of 64 bits");
            return 0;
        }
        return parser.getLongValue();
    }

    public boolean truth() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE && parser.currentToken() != JsonToken.VALUE_FALSE) {
            refuse("true or false");
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    private void refuse(String wanted) throws IOException {
        fault("Here stands %s; write %s.".formatted(said(parser.currentToken()), wanted));
        skip();
    }

    private static String said(@Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case null, default -> "something else";
        };
    }
}
