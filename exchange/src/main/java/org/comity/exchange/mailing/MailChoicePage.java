package org.comity.exchange.mailing;

import java.util.Optional;
import org.comity.exchange.form.Filled;
import org.comity.platform.web.Page;

/// Where a person says whether she gets a mail when there is news.
///
/// @param choice empty when she gets none
/// @param filled what stands in the field of the address
public record MailChoicePage(String title, Optional<MailChoice> choice, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }
}
