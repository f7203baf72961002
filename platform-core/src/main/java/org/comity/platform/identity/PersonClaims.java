package org.comity.platform.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a person from the claims that the realm's mappers write.
final class PersonClaims {

    private PersonClaims() {}

    /// @throws IncompleteAccount when jurisdiction or organisation is missing
    static Person read(JWTClaimsSet claims) {
        try {
            @Nullable List<String> groups = claims.getStringListClaim("groups");
            return new Person(
                    UUID.fromString(claims.getSubject()),
                    Optional.ofNullable(claims.getStringClaim("name"))
                            .filter(name -> !name.isBlank())
                            .orElse(orEmpty(claims.getStringClaim("preferred_username"))),
                    groups == null ? List.of() : groups,
                    orEmpty(claims.getStringClaim("organisation")),
                    orEmpty(claims.getStringClaim("jurisdiction")),
                    Optional.ofNullable(claims.getStringClaim("locale")),
                    Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                            ? Optional.ofNullable(claims.getStringClaim("email"))
                            : Optional.empty());
        } catch (ParseException | IllegalArgumentException e) {
            throw new LoginFailed("The token's claims do not have the expected form.", e);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
