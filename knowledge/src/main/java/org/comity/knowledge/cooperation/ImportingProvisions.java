package org.comity.knowledge.cooperation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.jdbi.v3.core.Handle;

/// Takes in which instrument carries which measure.
@Singleton
public final class ImportingProvisions {

    private final PostgresProvisions provisions;

    @Inject
    public ImportingProvisions(PostgresProvisions provisions) {
        this.provisions = provisions;
    }

    /// Replaces all of it, unless there is a fault.
    ///
    /// @param titles measures of agreements of which only the title is known, by instrument
    /// @return how many instruments are described
    public int take(Handle handle, TextFile file, Map<String, List<String>> titles, FileFaults faults) {
        FileFaults own = new FileFaults();
        var content = ProvisionsFile.read(file, own);
        faults.addAll(own);
        if (content.isEmpty() || !own.none()) {
            return 0;
        }
        Map<String, Provisions> all = new LinkedHashMap<>();
        titles.forEach((instrument, measures) -> all.put(instrument, ofTitle(measures)));
        all.putAll(content.get().provisions());
        provisions.replace(handle, content.get().measures(), all);
        return all.size();
    }

    private static Provisions ofTitle(List<String> measures) {
        Map<String, List<String>> articles = new LinkedHashMap<>();
        measures.forEach(measure -> articles.put(measure, List.of()));
        return new Provisions(Set.of(), true, Set.of(), Optional.empty(), articles, Map.of());
    }
}
