package org.comity.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.UUID;
import org.comity.platform.access.Role;
import org.junit.jupiter.api.Test;

final class PersonTest {

    private static final UUID SUBJECT = new UUID(3, 4);

    @Test
    void a_person_is_what_the_claims_say() {
        Person person = PersonClaims.read(claims().build());

        assertThat(person.subject()).isEqualTo(SUBJECT);
        assertThat(person.name()).isEqualTo("Demo Officer");
        assertThat(person.language()).contains("zh-Hant");
        assertThat(person.actor().roles()).containsExactly(Role.OFFICER);
        assertThat(person.actor().jurisdiction()).isEqualTo("TW");
    }

    @Test
    void roles_of_other_applications_mean_nothing_here() {
        Person person = PersonClaims.read(claims().claim("groups", List.of("offline_access", "superuser", "publisher"))
                .build());

        assertThat(person.actor().roles()).containsExactly(Role.PUBLISHER);
    }

    @Test
    void an_account_without_jurisdiction_or_organisation_is_refused() {
        assertThatThrownBy(() ->
                        PersonClaims.read(claims().claim("jurisdiction", null).build()))
                .isInstanceOf(IncompleteAccount.class);
        assertThatThrownBy(() ->
                        PersonClaims.read(claims().claim("organisation", " ").build()))
                .isInstanceOf(IncompleteAccount.class);
    }

    @Test
    void a_mail_address_counts_only_when_the_provider_vouches_for_it() {
        JWTClaimsSet.Builder claims = claims().claim("email", "officer@example.org");

        assertThat(PersonClaims.read(claims.build()).mail()).isEmpty();
        assertThat(PersonClaims.read(claims.claim("email_verified", false).build())
                        .mail())
                .isEmpty();
        assertThat(PersonClaims.read(claims.claim("email_verified", true).build())
                        .mail())
                .contains("officer@example.org");
        assertThat(PersonClaims.read(claims().claim("email_verified", true).build())
                        .mail())
                .isEmpty();
    }

    @Test
    void claims_of_the_wrong_form_are_a_failed_login_and_not_a_crash() {
        assertThatThrownBy(
                        () -> PersonClaims.read(claims().subject("not-a-uuid").build()))
                .isInstanceOf(LoginFailed.class);
        assertThatThrownBy(() -> PersonClaims.read(claims().claim("groups", 5).build()))
                .isInstanceOf(LoginFailed.class);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject(SUBJECT.toString())
                .claim("name", "Demo Officer")
                .claim("groups", List.of("officer"))
                .claim("organisation", "demo-police-tw")
                .claim("jurisdiction", "TW")
                .claim("locale", "zh-Hant");
    }
}
