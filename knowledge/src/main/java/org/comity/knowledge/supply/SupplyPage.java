package org.comity.knowledge.supply;

import java.util.List;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.web.Page;

/// What an operator can bring, what was brought last, and the sources that may be named.
public record SupplyPage(String title, List<Entry> uploads, List<Named> sources) implements Page {

    /// An upload.
    ///
    /// @param uploaded when
    public record Entry(Upload upload, String uploaded) {

        public String address() {
            return KnowledgePaths.SUPPLY + "/uploads/" + upload.id();
        }
    }

    /// A source.
    public record Named(String id, String title) {}

    @Override
    public String section() {
        return "supply";
    }

    public String address() {
        return KnowledgePaths.SUPPLY;
    }

    public List<Upload.Kind> kinds() {
        return List.of(Upload.Kind.values());
    }
}
