package org.comity.exchange.mailing;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of the wish to get mail.
sealed interface MailStep {

    /// She gets it; her account says that the address is hers.
    record Chosen() implements MailStep {}

    /// She gets a link to confirm the address.
    record Asked() implements MailStep {}

    /// Nothing was changed.
    record Refused(List<Fault> faults) implements MailStep {

        Refused(String messageKey) {
            this(List.of(new Fault(ChoosingMail.ADDRESS, messageKey)));
        }

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
