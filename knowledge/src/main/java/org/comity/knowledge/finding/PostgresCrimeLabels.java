package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.crime.PostgresCrimeTypes;
import org.comity.knowledge.register.Registers;
import org.comity.platform.database.Database;
import org.comity.platform.language.LanguageChoice;
import org.jspecify.annotations.Nullable;

/// What EuroVoc's types of crime are called; read anew when the register has changed. Thread-safe.
@Singleton
public final class PostgresCrimeLabels {

    private final Database database;
    private final PostgresCrimeTypes types;
    private final Registers registers;

    private volatile @Nullable Known known;

    @Inject
    public PostgresCrimeLabels(Database database, PostgresCrimeTypes types, Registers registers) {
        this.database = database;
        this.types = types;
        this.registers = registers;
    }

    private record Known(long revision, Map<String, Map<String, String>> labels) {}

    /// The label of a type in the language, else in English.
    Optional<String> label(String code, String tag) {
        Map<String, String> labels = labels().getOrDefault(code, Map.of());
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(labels.get(LanguageChoice.best(
                        labels.keySet(),
                        List.of(tag),
                        labels.containsKey("en")
                                ? "en"
                                : labels.keySet().iterator().next())));
    }

    private Map<String, Map<String, String>> labels() {
        long revision = registers.current().revision();
        @Nullable Known now = known;
        if (now != null && now.revision() == revision) {
            return now.labels();
        }
        Known fresh = new Known(revision, database.query(types::labels));
        known = fresh;
        return fresh.labels();
    }
}
