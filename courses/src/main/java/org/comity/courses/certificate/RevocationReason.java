package org.comity.courses.certificate;

import java.util.Arrays;
import java.util.Optional;

/// Why a certificate was revoked. A fixed list, because the public page shows it.
public enum RevocationReason {
    ISSUED_IN_ERROR("issued-in-error"),
    WRONG_PERSON("wrong-person"),
    IRREGULAR_EXAMINATION("irregular-examination"),
    MISCONDUCT("misconduct");

    private final String code;

    RevocationReason(String code) {
        this.code = code;
    }

    /// The word in the database, in forms and in replies; also the last part of the message key.
    public String code() {
        return code;
    }

    /// The reason of that code, empty for an unknown one.
    public static Optional<RevocationReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
