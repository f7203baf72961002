package org.comity.platform.mail;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.language.InterfaceLanguage;

/// A letter in plain text.
///
/// @param id of the letter; the same letter sent again has the same
/// @param language in which subject and text are written
/// @param subject one line
/// @param off where a POST without any login ends such letters at once, and a GET leads to a page that does
///   (RFC 8058, RFC 2369); empty for a letter that comes once
public record Letter(
        UUID id, MailAddress to, InterfaceLanguage language, String subject, String text, Optional<URI> off) {

    public Letter {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line.");
        }
        if (off.isPresent() && off.get().toASCIIString().matches(".*[<>\\s].*")) {
            throw new IllegalArgumentException("No such address.");
        }
    }

    /// Without its contents, so that they get into no log by chance.
    @Override
    public String toString() {
        return "Letter " + id;
    }
}
