package org.comity.exchange.placement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.exchange.consent.Party;

/// What has to be done between the third consent and the stay, and by whom.
public enum Step {
    /// An office signs the agreement.
    SIGNATURE(true),
    /// An office says that its ministry of foreign affairs has to clear the stay.
    CLEARANCE_NEEDED(false),
    /// The ministry has cleared it.
    CLEARANCE(true),
    /// The officer's office has seen proof of the languages she named.
    LANGUAGE_PROOF(false),
    /// The officer has read what she may and may not do as a guest.
    BRIEFING(false),
    /// Nothing is open any more.
    READY(false);

    private final boolean paper;

    Step(boolean paper) {
        this.paper = paper;
    }

    /// As it stands in rows, addresses and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Whether it can be done on paper and recorded by the code of the agreement.
    public boolean onPaper() {
        return paper;
    }

    /// Whose step it is.
    public List<Party> parties() {
        return switch (this) {
            case SIGNATURE, CLEARANCE_NEEDED, CLEARANCE -> List.of(Party.HOME, Party.HOST);
            case LANGUAGE_PROOF, READY -> List.of(Party.HOME);
            case BRIEFING -> List.of(Party.OFFICER);
        };
    }
}
