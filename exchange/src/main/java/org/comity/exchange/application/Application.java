package org.comity.exchange.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;

/// An application of an officer in a round. Whoever is not of her office gets nothing of it but the pseudonym
/// and what the use case for that reader chose.
///
/// @param who empty once she was erased
/// @param home her office
/// @param fields as she left them, see [ApplicationFields]; sound once it was submitted
public record Application(
        UUID id,
        UUID round,
        Optional<Who> who,
        Office home,
        Pseudonym pseudonym,
        Map<String, List<String>> fields,
        ApplicationState state) {

    /// @param person the subject of the identity provider
    /// @param name as the identity provider says it; for her own office alone until the third consent
    public record Who(UUID person, String name) {}

    public Application {
        fields = Map.copyOf(fields);
    }

    public boolean draft() {
        return state instanceof ApplicationState.Draft;
    }

    public boolean submitted() {
        return state instanceof ApplicationState.Submitted;
    }

    public boolean nominated() {
        return state instanceof ApplicationState.Nominated;
    }

    public boolean withdrawn() {
        return state instanceof ApplicationState.Withdrawn;
    }

    /// Whether it is that person's.
    public boolean of(UUID person) {
        return who.filter(each -> each.person().equals(person)).isPresent();
    }
}
