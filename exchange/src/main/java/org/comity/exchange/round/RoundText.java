package org.comity.exchange.round;

/// What a round says in one language.
///
/// @param eligibility who may apply; may be empty
public record RoundText(String title, String eligibility) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_ELIGIBILITY = 3000;

    public RoundText {
        if (title.isBlank() || title.length() > LONGEST_TITLE || eligibility.length() > LONGEST_ELIGIBILITY) {
            throw new IllegalArgumentException("The title '%s' is empty, or a text is too long.".formatted(title));
        }
    }
}
