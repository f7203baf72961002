package org.comity.search.administration;

import java.util.Optional;
import org.comity.platform.web.Page;

/// How the index of this server is doing.
///
/// @param phase what it does, as a sentence
/// @param start how it came to what it holds, as a sentence
/// @param since when the phase began, in the reader's form
/// @param followed when it last took in a change, in the reader's form
/// @param building how far a building is
/// @param stuck whether somebody should look into it
/// @param keeps whether this server keeps the index, and not another one of the cluster
public record IndexPage(
        String title,
        String phase,
        String start,
        String since,
        Optional<String> followed,
        Optional<Building> building,
        boolean stuck,
        boolean keeps)
        implements Page {

    /// How far a building is.
    ///
    /// @param text as a sentence
    /// @param done kinds of works that are complete
    /// @param all kinds of works
    public record Building(String text, int done, int all) {}

    @Override
    public String section() {
        return "search-index";
    }
}
