package org.comity.courses.certificate;

import java.util.Optional;
import org.comity.platform.web.Page;

/// The public page: a field for the code, and what became of the certificate that was asked for.
///
/// @param typed what was asked for, as typed
/// @param outcome empty before anything is asked
public record VerifyPage(String title, String typed, Optional<Outcome> outcome) implements Page {

    /// What is known of the code.
    public sealed interface Outcome {

        /// The text cannot be a code.
        record Malformed() implements Outcome {}

        /// No certificate has this code.
        record Unknown() implements Outcome {}

        /// @param code as people read it
        /// @param courseTitle in the best language for this reader
        /// @param courseLanguage the title's language
        /// @param revocable the path to its revocation, for those who may; else empty
        record Found(
                String code, Verification verification, String courseTitle, String courseLanguage, String revocable)
                implements Outcome {}
    }

    public boolean malformed() {
        return outcome.filter(Outcome.Malformed.class::isInstance).isPresent();
    }

    public boolean unknown() {
        return outcome.filter(Outcome.Unknown.class::isInstance).isPresent();
    }

    public Optional<Outcome.Found> found() {
        return outcome.filter(Outcome.Found.class::isInstance).map(Outcome.Found.class::cast);
    }

    @Override
    public String section() {
        return "verify";
    }
}
