package org.comity.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides. Two questions: may this person use the permission at all (asked before a method runs), and may she
/// use it
/// on this record
/// (asked by the use case that has read the record). A permission that no module declared is refused.
public final class AccessPolicy {

    private final Map<String, AccessRule> rules;

    public AccessPolicy(Collection<AccessRule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(AccessRule::permission, Function.identity()));
    }

    /// Whether the person holds the permission on any record.
    public boolean holds(Actor actor, String permission) {
        @Nullable AccessRule rule = rules.get(permission);
        return rule != null && rule.roles().stream().anyMatch(actor.roles()::contains);
    }

    /// Whether the person may use the permission on a record of this owner.
    public boolean allows(Actor actor, String permission, Owner owner) {
        @Nullable AccessRule rule = rules.get(permission);
        return rule != null && holds(actor, permission) && reaches(rule.reach(), actor, owner);
    }

    /// @throws Forbidden unless [#allows] holds
    public void require(Actor actor, String permission, Owner owner) {
        if (!allows(actor, permission, owner)) {
            throw new Forbidden(permission);
        }
    }

    private static boolean reaches(Reach reach, Actor actor, Owner owner) {
        return switch (reach) {
            case OWN -> owner.person().filter(actor.id()::equals).isPresent();
            case ORGANISATION ->
                actor.organisation().equals(owner.organisation())
                        && actor.jurisdiction().equals(owner.jurisdiction());
            case JURISDICTION -> actor.jurisdiction().equals(owner.jurisdiction());
            case ALL -> true;
        };
    }
}
