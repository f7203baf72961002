package org.comity.exchange.mailing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands somebody the address at which she gets mail, and erases it.
@Singleton
public final class ErasingMailChoices implements PersonalRecords {

    private final PostgresMailChoices choices;

    @Inject
    public ErasingMailChoices(PostgresMailChoices choices) {
        this.choices = choices;
    }

    @Override
    public String name() {
        return "exchange-news-mail";
    }

    @Override
    public String erasureKey() {
        return "news-mail.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return choices.find(handle, person).stream()
                .<Object>map(choice -> choice)
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return choices.erase(handle, person);
    }
}
