package org.comity.knowledge.editing;

import java.util.List;
import java.util.UUID;
import org.comity.platform.web.Page;

/// What is to be done in the profile of one's own jurisdiction.
///
/// @param place name of the jurisdiction
/// @param overdue facts that should be looked at again, the longest overdue first
/// @param gaps fields of which nothing is known
/// @param proposals what others propose, oldest first
public record BoardPage(
        String title, String place, List<Overdue> overdue, List<Field> gaps, List<Proposal> proposals, Notes notes)
        implements Page {

    /// A field of the profile.
    public record Field(String jurisdiction, String code) {

        public String address() {
            return FieldPage.address(jurisdiction, code);
        }
    }

    /// A fact that is overdue.
    public record Overdue(Field field, String value, String asOf, String due) {}

    /// A proposal of somebody else.
    public record Proposal(
            UUID id, Field field, List<String> values, String source, String asOf, String organisation) {}

    /// Notes on culture.
    ///
    /// @param overdue addresses and titles of those overdue
    /// @param contested of those contested
    /// @param unconfirmed of those that nobody of the jurisdiction has confirmed
    public record Notes(List<Link> overdue, List<Link> contested, List<Link> unconfirmed, boolean edit) {}

    /// A link to a note.
    public record Link(String address, String title) {}

    @Override
    public String section() {
        return "review";
    }
}
