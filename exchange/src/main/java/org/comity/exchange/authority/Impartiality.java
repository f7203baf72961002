package org.comity.exchange.authority;

import org.comity.platform.access.Forbidden;

/// Nobody leads a round in which she would go somewhere herself. Other people of her organisation do it then.
public final class Impartiality {

    private Impartiality() {}

    /// @param takesPart whether she has an application in the round
    /// @throws Forbidden when she has; it says why
    public static void require(boolean takesPart) {
        if (takesPart) {
            throw new Forbidden(Permissions.PROGRAMME, "round.own-application");
        }
    }
}
