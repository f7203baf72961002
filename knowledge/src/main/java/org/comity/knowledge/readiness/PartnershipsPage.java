package org.comity.knowledge.readiness;

import java.util.List;
import java.util.UUID;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.web.Page;

/// The partnerships of an office, and the form to open one.
///
/// @param own the office itself, whose code others need
/// @param choices jurisdictions to choose from, in the reader's order
public record PartnershipsPage(String title, Office own, List<Entry> entries, List<Choice> choices) implements Page {

    /// A partnership.
    ///
    /// @param organisation code of the partner
    /// @param place name of the partner's jurisdiction
    public record Entry(UUID id, String organisation, String place, Stage stage, String opened) {

        public String address() {
            return PartnershipPage.address(id);
        }
    }

    /// A jurisdiction.
    public record Choice(String code, String name) {}

    @Override
    public String section() {
        return "partnerships";
    }

    public String address() {
        return KnowledgePaths.PARTNERSHIPS;
    }
}
