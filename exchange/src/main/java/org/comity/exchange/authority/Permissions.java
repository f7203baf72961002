package org.comity.exchange.authority;

/// The permissions of this module.
public final class Permissions {

    /// Reading rounds and the places they offer; for everybody who is signed in with a role.
    public static final String READ = "exchange.read";

    /// Opening and leading rounds of one's own organisation.
    public static final String PROGRAMME = "exchange.programme";

    /// Offering places of one's own office.
    public static final String HOST = "exchange.host";

    /// Applying, on one's own records only.
    public static final String APPLY = "exchange.apply";

    /// Nominating officers of one's own office.
    public static final String NOMINATE = "exchange.nominate";

    /// Having a say in matches; in which, and as whom, the use case asks of the three before.
    public static final String CONSENT = "exchange.consent";

    /// Reading news of exchanges, and getting mail about it; of which, the use case asks of the others.
    public static final String NEWS = "exchange.news";

    private Permissions() {}
}
