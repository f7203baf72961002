package org.comity.knowledge.jurisdiction;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.jurisdiction.JurisdictionsPage.Entry;
import org.comity.platform.web.Page;

/// Two jurisdictions side by side.
///
/// @param choices all jurisdictions by name
/// @param pair the two, once both are chosen
public record ComparisonPage(String title, String one, String other, List<Entry> choices, Optional<Pair> pair)
        implements Page {

    /// Both profiles.
    ///
    /// @param common codes of organisations that both are members of
    /// @param instruments how many instruments bind both as far as the library knows
    public record Pair(ProfilePage one, ProfilePage other, List<String> common, int instruments) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
