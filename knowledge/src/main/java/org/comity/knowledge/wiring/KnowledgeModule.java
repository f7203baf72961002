package org.comity.knowledge.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.cooperation.CooperationResource;
import org.comity.knowledge.crime.CrimeResource;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.culture.NoteResource;
import org.comity.knowledge.editing.Boards;
import org.comity.knowledge.editing.EditingProfiles;
import org.comity.knowledge.editing.EditingResource;
import org.comity.knowledge.home.HomeResource;
import org.comity.knowledge.instrument.InstrumentResource;
import org.comity.knowledge.jurisdiction.JurisdictionResource;
import org.comity.knowledge.letter.LetterResource;
import org.comity.knowledge.readiness.AssessingPartnerships;
import org.comity.knowledge.readiness.PartnershipResource;
import org.comity.knowledge.status.StatusResource;
import org.comity.knowledge.supply.SupplyResource;
import org.comity.knowledge.supply.Supplying;
import org.comity.knowledge.term.TermResource;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.module.AppModule;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;

/// The knowledge module.
@Singleton
public final class KnowledgeModule implements AppModule, MenuEntries {

    private static final int AFTER_COURSES = 20;

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public List<String> schemas() {
        return List.of("knowledge");
    }

    @Override
    public List<String> messageFolders() {
        return List.of(
                "org/comity/knowledge/home",
                "org/comity/knowledge/fault",
                "org/comity/knowledge/instrument",
                "org/comity/knowledge/status",
                "org/comity/knowledge/jurisdiction",
                "org/comity/knowledge/cooperation",
                "org/comity/knowledge/culture",
                "org/comity/knowledge/editing",
                "org/comity/knowledge/term",
                "org/comity/knowledge/readiness",
                "org/comity/knowledge/supply",
                "org/comity/knowledge/crime",
                "org/comity/knowledge/letter");
    }

    @Override
    public List<AccessRule> accessRules() {
        Set<Role> academy = Set.of(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER);
        Set<Role> correspondents = Set.of(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER, Role.LIAISON_COORDINATOR);
        return List.of(
                new AccessRule(EditingProfiles.EDIT, academy, Reach.JURISDICTION),
                new AccessRule(EditingProfiles.PROPOSE, Set.of(Role.values()), Reach.ALL),
                new AccessRule(Boards.READ, correspondents, Reach.JURISDICTION),
                new AccessRule(Supplying.SUPPLY, Set.of(Role.ADMINISTRATOR), Reach.ALL),
                new AccessRule(AssessingPartnerships.ASSESS, Set.of(Role.LIAISON_COORDINATOR), Reach.ORGANISATION),
                new AccessRule(EditingNotes.EDIT, academy, Reach.JURISDICTION),
                new AccessRule(EditingNotes.CONTEST, Set.of(Role.values()), Reach.ALL));
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(
                HomeResource.class,
                InstrumentResource.class,
                StatusResource.class,
                JurisdictionResource.class,
                CooperationResource.class,
                NoteResource.class,
                EditingResource.class,
                TermResource.class,
                PartnershipResource.class,
                SupplyResource.class,
                CrimeResource.class,
                LetterResource.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("knowledge", "knowledge.menu", KnowledgePaths.HOME, Optional.empty(), AFTER_COURSES),
                new MenuEntry(
                        "cooperation",
                        "cooperation.menu",
                        KnowledgePaths.COOPERATION,
                        Optional.empty(),
                        AFTER_COURSES + 1),
                new MenuEntry(
                        "partnerships",
                        "readiness.menu",
                        KnowledgePaths.PARTNERSHIPS,
                        Optional.of(AssessingPartnerships.ASSESS),
                        AFTER_COURSES + 39),
                new MenuEntry(
                        "review", "editing.menu", KnowledgePaths.REVIEW, Optional.of(Boards.READ), AFTER_COURSES + 40),
                new MenuEntry(
                        "supply",
                        "supply.menu",
                        KnowledgePaths.SUPPLY,
                        Optional.of(Supplying.SUPPLY),
                        AFTER_COURSES + 60));
    }
}
