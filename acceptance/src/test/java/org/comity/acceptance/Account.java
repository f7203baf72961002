package org.comity.acceptance;

/// Who looks at a page: nobody who signed in, or one of the demo accounts.
enum Account {
    NOBODY(""),
    /// Has failed an attempt of the example course and is in the middle of another.
    LEARNER("officer-tw"),
    /// Has passed the example course.
    GRADUATE("officer-fr"),
    PUBLISHER("publisher"),
    /// Publishes for an academy of Spain.
    SPAIN("publisher-es"),
    /// Has opened a partnership and assessed it.
    COORDINATOR("coordinator-tw"),
    /// Has assessed the same partnership.
    COUNTERPART("coordinator-gb"),
    ADMINISTRATOR("administrator");

    private final String user;

    Account(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }
}
