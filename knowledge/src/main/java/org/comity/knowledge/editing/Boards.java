package org.comity.knowledge.editing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Fact;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.culture.Note;
import org.comity.knowledge.culture.NotePage;
import org.comity.knowledge.editing.BoardPage.Field;
import org.comity.knowledge.editing.BoardPage.Link;
import org.comity.knowledge.editing.BoardPage.Notes;
import org.comity.knowledge.editing.BoardPage.Overdue;
import org.comity.knowledge.editing.BoardPage.Proposal;
import org.comity.knowledge.jurisdiction.Fields;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Dates;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.Authority;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// The board of a jurisdiction: what ran out of date, what is missing, what others propose.
@Singleton
public final class Boards {

    /// The permission to see the board of one's own jurisdiction.
    public static final String READ = "knowledge.read-board";

    private final EditingProfiles editing;
    private final EditingNotes notes;
    private final Registers registers;
    private final PlaceNames names;
    private final Authority authority;

    @Inject
    public Boards(
            EditingProfiles editing, EditingNotes notes, Registers registers, PlaceNames names, Authority authority) {
        this.editing = editing;
        this.notes = notes;
        this.registers = registers;
        this.names = names;
        this.authority = authority;
    }

    BoardPage board(Visitor visitor) {
        Actor actor = visitor.actor();
        String code = actor.jurisdiction();
        Register register = registers.current();
        Localizer localizer = visitor.localizer();
        return new BoardPage(
                localizer.text("editing.board.title"),
                names.name(code, localizer),
                overdue(register, code, localizer),
                gaps(register, code),
                editing.open(actor).stream()
                        .map(contribution -> new Proposal(
                                contribution.id(),
                                new Field(code, contribution.field()),
                                contribution.values(),
                                contribution.evidence().title(),
                                Dates.shown(contribution.evidence().asOf(), localizer),
                                contribution.origin().organisation()))
                        .toList(),
                notes(actor, visitor.wishes()));
    }

    private List<Overdue> overdue(Register register, String code, Localizer localizer) {
        LocalDate today = today();
        return register.world().facts(code).stream()
                .filter(fact -> fact.overdue(today))
                .sorted(Comparator.comparing(Fact::due))
                .map(fact -> new Overdue(
                        new Field(code, fact.field()),
                        fact.value(),
                        Dates.shown(fact.provenance().asOf(), localizer),
                        localizer.date(fact.due())))
                .toList();
    }

    private static List<Field> gaps(Register register, String code) {
        List<Field> gaps = new ArrayList<>();
        for (String group : Fields.GROUP_ORDER) {
            for (String field : Fields.GROUPS.getOrDefault(group, List.of())) {
                if (register.world().facts(code, field).isEmpty()) {
                    gaps.add(new Field(code, field));
                }
            }
        }
        return gaps;
    }

    private Notes notes(Actor actor, List<String> wishes) {
        List<Note> all = notes.of(Optional.of(actor), actor.jurisdiction());
        LocalDate today = today();
        return new Notes(
                links(all.stream().filter(note -> note.content().overdue(today)).toList(), wishes),
                links(
                        all.stream()
                                .filter(note -> !note.state().contested().isEmpty())
                                .toList(),
                        wishes),
                links(
                        all.stream()
                                .filter(note -> note.state().confirmed().isEmpty())
                                .toList(),
                        wishes),
                editing.mayEdit(actor, actor.jurisdiction()));
    }

    private static List<Link> links(List<Note> all, List<String> wishes) {
        return all.stream()
                .map(note -> {
                    var titles = note.content().titles();
                    String language = LanguageChoice.best(
                            titles.keySet(), wishes, titles.keySet().iterator().next());
                    return new Link(
                            NotePage.address(note.jurisdiction(), note.topic()),
                            titles.getOrDefault(language, note.topic()));
                })
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(authority.now(), ZoneOffset.UTC);
    }
}
