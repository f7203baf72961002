package org.comity.platform.access;

import java.util.Set;

/// One permission: its name, the roles that hold it and how far it reaches.
///
/// @param permission dotted name that begins with the module, e.g. `courses.revoke-certificate`
/// @param roles any of these roles suffices; never empty
/// @param reach on whose records
public record AccessRule(String permission, Set<Role> roles, Reach reach) {

    public AccessRule {
        if (!permission.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("The permission '%s' must look like module.name.".formatted(permission));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("The permission '%s' has no role.".formatted(permission));
        }
        roles = Set.copyOf(roles);
    }
}
