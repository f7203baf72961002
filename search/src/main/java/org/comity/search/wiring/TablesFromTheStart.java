package org.comity.search.wiring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.module.StartTask;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.BridgeTables;

/// Reads the translation tables between the languages of the interface while the server already answers. The others are
/// read when somebody needs them.
@Singleton
public final class TablesFromTheStart implements StartTask {

    private final BridgeTables tables;

    @Inject
    public TablesFromTheStart(BridgeTables tables) {
        this.tables = tables;
    }

    /// After all that people wait for.
    @Override
    public int order() {
        return 200;
    }

    @Override
    public void run() {
        Set<String> languages = Arrays.stream(InterfaceLanguage.values())
                .map(language -> Analyses.base(language.tag()))
                .collect(Collectors.toSet());
        Thread.ofPlatform().name("bridge-tables").daemon().start(() -> tables.prepare(languages));
    }
}
