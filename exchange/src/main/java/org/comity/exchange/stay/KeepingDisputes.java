package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Disputes about an officer's stays go into her file, and their texts go with her data. What was decided is a number
/// of the ledger and stays.
@Singleton
public final class KeepingDisputes implements PersonalRecords {

    private final PostgresDisputes disputes;

    @Inject
    public KeepingDisputes(PostgresDisputes disputes) {
        this.disputes = disputes;
    }

    /// A dispute as it stands in her file.
    public record ExportedDispute(UUID match, StayView.DisputeView dispute) {}

    @Override
    public String name() {
        return "exchange-disputes";
    }

    @Override
    public String erasureKey() {
        return "dispute.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return disputes.all(handle, person).stream()
                .<Object>map(each -> new ExportedDispute(each.match(), StayView.DisputeView.of(each.dispute())))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return disputes.erase(handle, person);
    }
}
