package org.comity.search.question;

import org.comity.platform.identity.Person;
import org.comity.platform.web.Visitor;
import org.comity.search.Audience;
import org.comity.search.SearchRequest.Reader;

/// Visitors as the index knows them.
public final class Readers {

    private Readers() {}

    /// The visitor with all audiences that she belongs to.
    public static Reader of(Visitor visitor) {
        return new Reader(Audience.of(visitor.person().map(Person::actor)), visitor.wishes());
    }
}
