package org.comity.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AccessPolicyTest {

    private static final UUID ME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static final AccessPolicy POLICY = new AccessPolicy(List.of(
            new AccessRule("test.own", Set.of(Role.OFFICER), Reach.OWN),
            new AccessRule("test.organisation", Set.of(Role.PUBLISHER, Role.AUTHOR), Reach.ORGANISATION),
            new AccessRule("test.jurisdiction", Set.of(Role.LIAISON_COORDINATOR), Reach.JURISDICTION),
            new AccessRule("test.all", Set.of(Role.ADMINISTRATOR), Reach.ALL)));

    @Test
    void a_permission_that_nobody_declared_is_refused_even_to_administrators() {
        Actor administrator = actor(Role.ADMINISTRATOR);

        assertThat(POLICY.holds(administrator, "test.unknown")).isFalse();
        assertThat(POLICY.allows(administrator, "test.unknown", administrator.asOwner()))
                .isFalse();
    }

    @Test
    void one_s_own_records_are_those_with_one_s_id() {
        Actor officer = actor(Role.OFFICER);

        assertThat(POLICY.allows(officer, "test.own", officer.asOwner())).isTrue();
        assertThat(POLICY.allows(officer, "test.own", new Owner(Optional.of(OTHER), "police", "TW")))
                .isFalse();
        assertThat(POLICY.allows(officer, "test.own", Owner.organisation("police", "TW")))
                .as("a record of an organisation is nobody's own")
                .isFalse();
    }

    @Test
    void any_of_the_roles_suffices_and_no_other_does() {
        Owner owner = Owner.organisation("police", "TW");

        assertThat(POLICY.allows(actor(Role.PUBLISHER), "test.organisation", owner))
                .isTrue();
        assertThat(POLICY.allows(actor(Role.AUTHOR), "test.organisation", owner))
                .isTrue();
        assertThat(POLICY.allows(actor(Role.ADMINISTRATOR), "test.organisation", owner))
                .isFalse();
        assertThat(POLICY.allows(actor(), "test.organisation", owner)).isFalse();
    }

    @Test
    void an_organisation_of_the_same_name_in_another_jurisdiction_is_another_organisation() {
        Actor publisher = actor(Role.PUBLISHER);

        assertThat(POLICY.allows(publisher, "test.organisation", Owner.organisation("police", "ES")))
                .isFalse();
        assertThat(POLICY.allows(publisher, "test.organisation", Owner.organisation("academy", "TW")))
                .isFalse();
    }

    @Test
    void a_jurisdiction_spans_its_organisations_and_ends_at_its_border() {
        Actor coordinator = actor(Role.LIAISON_COORDINATOR);

        assertThat(POLICY.allows(coordinator, "test.jurisdiction", Owner.organisation("coast-guard", "TW")))
                .isTrue();
        assertThat(POLICY.allows(coordinator, "test.jurisdiction", Owner.organisation("police", "JO")))
                .isFalse();
    }

    @Test
    void refusal_is_an_exception_that_names_the_permission() {
        assertThatThrownBy(() -> POLICY.require(actor(Role.OFFICER), "test.all", Owner.organisation("x", "TW")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("test.all");
    }

    private static Actor actor(Role... roles) {
        return new Actor(ME, Set.of(roles), "police", "TW");
    }
}
