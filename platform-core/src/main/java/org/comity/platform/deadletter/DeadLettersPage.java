package org.comity.platform.deadletter;

import java.util.List;
import java.util.OptionalLong;
import org.comity.platform.outbox.DeadLetter;
import org.comity.platform.web.Page;

/// The dead letters, newest first.
///
/// @param older the cursor of the next page, if there is one
public record DeadLettersPage(String title, List<DeadLetter> letters, OptionalLong older) implements Page {

    /// Where the page is.
    public static final String ADDRESS = "/administration/dead-letters";

    @Override
    public String section() {
        return "dead-letters";
    }
}
