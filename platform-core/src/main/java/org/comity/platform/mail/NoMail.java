package org.comity.platform.mail;

import jakarta.enterprise.inject.Vetoed;

/// Without a mail server. No bean by itself: the application chooses.
@Vetoed
public final class NoMail implements Mail {

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Delivery send(Letter letter) {
        return new Delivery.Unreachable("not configured");
    }
}
