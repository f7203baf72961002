package org.comity.platform.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail address of plain ASCII, with its domain in the form that the network knows (RFC 5890). The part
/// before the `@` is a dot-atom (RFC 5322 section 3.2.3): a point stands between other characters. The domain
/// has at least two labels.
///
/// @param text at most 254 characters, no white space, no control characters
public record MailAddress(String text) {

    /// RFC 5321 section 4.5.3.1, without the angle brackets.
    public static final int LONGEST = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    public MailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a mail address.");
        }
    }

    /// The address that somebody typed.
    ///
    /// @return empty when it is none
    public static Optional<MailAddress> typed(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(text.substring(0, at + 1) + domain));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Without the address, so that it gets into no log by chance.
    @Override
    public String toString() {
        return "MailAddress";
    }
}
