package org.comity.knowledge.jurisdiction;

import java.util.List;
import org.comity.platform.web.Page;

/// All jurisdictions by region.
public record JurisdictionsPage(String title, List<Region> regions, int count) implements Page {

    /// A region of the world in the reader's language.
    public record Region(String name, List<Entry> entries) {}

    /// A jurisdiction.
    public record Entry(String code, String name, boolean member) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
