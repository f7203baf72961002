package org.comity.knowledge.supply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.Participation;
import org.comity.knowledge.cooperation.PostgresProvisions;
import org.comity.knowledge.instrument.Edition;
import org.comity.knowledge.instrument.ImportingInstruments;
import org.comity.knowledge.instrument.InstrumentText;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.register.PostgresRegister;
import org.comity.knowledge.supply.TextForm.Described;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.term.ImportingTerms;
import org.comity.platform.access.Actor;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;

/// Writes what was examined where it belongs.
@Singleton
public final class TakingSupplies {

    private final ImportingStatusLists statusLists;
    private final ImportingInstruments instruments;
    private final PostgresProvisions provisions;
    private final ImportingTerms terms;
    private final PostgresRegister register;
    private final Outbox outbox;

    @Inject
    public TakingSupplies(
            ImportingStatusLists statusLists,
            ImportingInstruments instruments,
            PostgresProvisions provisions,
            ImportingTerms terms,
            PostgresRegister register,
            Outbox outbox) {
        this.statusLists = statusLists;
        this.instruments = instruments;
        this.provisions = provisions;
        this.terms = terms;
        this.register = register;
        this.outbox = outbox;
    }

    /// @return how many rows were new or changed
    int rows(Handle handle, List<Participation> rows, Actor actor) {
        int changed = statusLists.put(handle, rows, actor.id());
        changed(handle);
        return changed;
    }

    /// @return how many articles
    int text(Handle handle, InstrumentText text, Described described) {
        String title = described.instrument().titles().getOrDefault(described.language(), text.title());
        InstrumentText titled = new InstrumentText(title, text.preamble(), text.articles());
        List<String> labels = instruments.put(
                handle,
                described.instrument(),
                new Edition(
                        described.instrument().id(),
                        described.language(),
                        described.state(),
                        titled,
                        Supplying.OPERATOR));
        described
                .provisions()
                .ifPresent(
                        offer -> provisions.put(handle, described.instrument().id(), offer, Supplying.OPERATOR));
        changed(handle);
        String id = described.instrument().id();
        outbox.put(handle, WorksChanged.one(KnowledgeWorkIds.instrument(id)));
        labels.forEach(label -> outbox.put(handle, WorksChanged.one(KnowledgeWorkIds.article(id, label))));
        return text.articles().size();
    }

    /// @return how many concepts
    int terms(Handle handle, String pack, List<Concept> concepts) {
        terms.put(handle, pack, concepts);
        // the names of EuroVoc's types of crime are terms
        outbox.put(handle, WorksChanged.all(KnowledgeWorkIds.TERM));
        outbox.put(handle, WorksChanged.all(KnowledgeWorkIds.CRIME_TYPE));
        return concepts.size();
    }

    /// Every node has to read anew.
    void changed(Handle handle) {
        register.changed(handle);
    }
}
