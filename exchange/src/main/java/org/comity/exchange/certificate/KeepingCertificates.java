package org.comity.exchange.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer the certificates of her stays, with who checked them. Without her application a code finds
/// nothing and names nobody: it stays when she is taken out of that.
@Singleton
public final class KeepingCertificates implements PersonalRecords {

    private final PostgresStayCertificates certificates;

    @Inject
    public KeepingCertificates(PostgresStayCertificates certificates) {
        this.certificates = certificates;
    }

    /// A certificate as it stands in her file.
    ///
    /// @param until the last day on which it can be checked; empty when there is none
    /// @param checks by which offices, the newest first
    public record ExportedCertificate(
            UUID match, String code, Instant at, Optional<LocalDate> until, List<Checking> checks) {}

    @Override
    public String name() {
        return "exchange-certificates";
    }

    @Override
    public String erasureKey() {
        return "stay-certificate.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        Map<UUID, StayCertificate> all = certificates.all(handle, person);
        Map<UUID, List<Checking>> checks = certificates.checks(handle, all.keySet());
        return all.entrySet().stream()
                .<Object>map(each -> new ExportedCertificate(
                        each.getKey(),
                        each.getValue().code().grouped(),
                        each.getValue().at(),
                        each.getValue().until(),
                        checks.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return 0;
    }
}
