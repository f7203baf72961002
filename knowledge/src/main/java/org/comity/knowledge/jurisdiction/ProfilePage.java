package org.comity.knowledge.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.web.Page;

/// The profile of a jurisdiction.
///
/// @param groups of facts in their order; empty ones are shown as gaps
/// @param bonds what it belongs to and takes part in
public record ProfilePage(
        String title, Jurisdiction jurisdiction, List<Group> groups, Conventions conventions, Bonds bonds, Notes notes)
        implements Page {

    /// A group of fields.
    ///
    /// @param code last part of the message key of its name
    public record Group(String code, List<Field> fields) {}

    /// A field with its facts; none where nothing is known.
    public record Field(String code, List<Shown> facts) {}

    /// A fact for a reader.
    ///
    /// @param text the value in words
    /// @param language of the text, if it is not the reader's
    /// @param source how it is cited
    public record Shown(Fact fact, String text, Optional<String> language, String source, boolean overdue) {}

    /// What it belongs to and takes part in.
    ///
    /// @param memberships codes of organisations it is a full member of
    /// @param otherStatus organisations with another status
    /// @param instruments how many instruments bind it as far as the library knows
    public record Bonds(List<String> memberships, List<Status> otherStatus, int instruments, List<Holiday> holidays) {}

    /// Another status in an organisation.
    public record Status(String organisation, String status) {}

    /// A day on which offices are closed.
    ///
    /// @param localName in the language of the place
    public record Holiday(LocalDate day, String localName, String englishName) {}

    /// What is said besides the facts.
    ///
    /// @param remark of the operator's policy on names and status
    /// @param names in all languages of CLDR, by language
    /// @param overdue how many facts are overdue
    /// @param culture notes on culture
    public record Notes(Optional<String> remark, List<Name> names, int overdue, List<NoteLink> culture) {}

    /// A note on culture.
    ///
    /// @param language of the title
    public record NoteLink(String topic, String title, String language, boolean contested) {}

    /// The name in one language.
    public record Name(String language, String text) {}

    /// The groups that make sense for it.
    public List<Group> shown() {
        return groups.stream()
                .map(group -> new Group(
                        group.code(),
                        group.fields().stream()
                                .filter(field -> !organisation() || Fields.OF_ORGANISATIONS.contains(field.code()))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /// Whether it has no land, so that conventions and holidays say nothing.
    public boolean organisation() {
        return jurisdiction.kind() == Jurisdiction.Kind.ORGANISATION;
    }

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public String field(String code) {
        return address() + "/fields/" + code;
    }

    public String note(String topic) {
        return address() + "/notes/" + topic;
    }

    public String address() {
        return KnowledgePaths.jurisdiction(jurisdiction.code());
    }
}
