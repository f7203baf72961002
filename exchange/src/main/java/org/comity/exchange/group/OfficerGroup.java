package org.comity.exchange.group;

import java.util.List;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.matching.instance.Group.Otherwise;

/// Officers of one office who would come to a host together.
///
/// @param otherwise what they wish when no place takes them together
/// @param officers at least two, by their codes
public record OfficerGroup(UUID id, UUID round, Office home, Otherwise otherwise, List<Application> officers) {

    public OfficerGroup {
        officers = List.copyOf(officers);
    }

    /// How many places all of them ranked; not all of these take them all.
    public long common() {
        return ApplicationFields.choices(officers.getFirst().fields()).stream()
                .filter(choice -> officers.stream()
                        .allMatch(officer -> ApplicationFields.choices(officer.fields()).stream()
                                .anyMatch(other -> other.place().equals(choice.place()))))
                .count();
    }

    boolean has(UUID application) {
        return officers.stream().anyMatch(each -> each.id().equals(application));
    }
}
