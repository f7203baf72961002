package org.comity.platform.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.platform.access.Actor;

/// One thing of consequence that happened.
///
/// @param actor who did it; empty when the server did it by itself
/// @param action verb in the past tense with the module in front, e.g. `courses.certificate-issued`
/// @param recordType the kind of the record, e.g. `certificate`
/// @param recordId the record's id
/// @param details codes, numbers and ids; never secrets, names or free text
public record AuditEntry(
        Optional<Actor> actor, String action, String recordType, String recordId, Map<String, String> details) {

    private static final int LONGEST_DETAIL = 200;

    public AuditEntry {
        if (!action.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException(
                    "The action '%s' must look like module.what-happened.".formatted(action));
        }
        details.forEach((key, value) -> {
            if (value.length() > LONGEST_DETAIL) {
                throw new IllegalArgumentException("The detail '%s' is too long for the audit trail.".formatted(key));
            }
        });
        details = Map.copyOf(new TreeMap<>(details));
    }
}
