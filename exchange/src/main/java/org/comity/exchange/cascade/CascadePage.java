package org.comity.exchange.cascade;

import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// What an officer teaches after her stay.
///
/// @param filled the number that was typed last, if it was none
public record CascadePage(String title, CascadeView cascade, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    /// Where colleagues can work, in the reader's words.
    public Map<String, String> audiences(Localizer localizer) {
        return Audience.names(localizer);
    }

    public String address() {
        return ExchangePaths.cascade(cascade.id());
    }
}
