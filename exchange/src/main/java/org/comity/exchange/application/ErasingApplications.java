package org.comity.exchange.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.round.PostgresRounds;
import org.comity.platform.authority.Authority;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer her applications, and takes her out of them. What remains counts as withdrawn and leads to
/// nobody.
@Singleton
public final class ErasingApplications implements PersonalRecords {

    private final PostgresApplications applications;
    private final PostgresRounds rounds;
    private final Leaving leaving;
    private final Authority authority;

    @Inject
    public ErasingApplications(
            PostgresApplications applications, PostgresRounds rounds, Leaving leaving, Authority authority) {
        this.applications = applications;
        this.rounds = rounds;
        this.leaving = leaving;
        this.authority = authority;
    }

    /// An application as it stands in her file.
    ///
    /// @param fields as she filled them in
    public record ExportedApplication(
            UUID id, UUID round, String pseudonym, String state, Map<String, List<String>> fields) {}

    @Override
    public String name() {
        return "exchange-applications";
    }

    @Override
    public String erasureKey() {
        return "application.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return applications.all(handle, person).stream()
                .<Object>map(each -> new ExportedApplication(
                        each.id(),
                        each.round(),
                        each.pseudonym().value(),
                        each.state().code(),
                        each.fields()))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        List<Application> hers = applications.all(handle, person);
        // The rounds first and in one order, as everywhere: nobody waits for her row while she waits for a round.
        hers.stream().map(Application::round).distinct().sorted().forEach(round -> rounds.lock(handle, round));
        leaving.hold(handle, hers);
        int erased = applications.erase(handle, person, authority.now());
        hers.forEach(each -> leaving.left(handle, Optional.empty(), each));
        return erased;
    }
}
