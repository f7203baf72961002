package org.comity.search.following;

import java.nio.file.Path;
import org.comity.search.analysis.Analyses;
import org.junit.jupiter.api.io.TempDir;

/// Servers that share an index of Lucene, as if it lay in a cluster.
final class SharedIndexTest extends SharedIndexContract {

    @TempDir
    private Path folder;

    @Override
    Place place(Analyses analyses) {
        return new SharedPlace(folder, analyses);
    }
}
