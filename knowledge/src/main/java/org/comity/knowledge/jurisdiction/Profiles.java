package org.comity.knowledge.jurisdiction;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Membership;
import org.comity.knowledge.cooperation.Ties;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.jurisdiction.JurisdictionsPage.Entry;
import org.comity.knowledge.jurisdiction.JurisdictionsPage.Region;
import org.comity.knowledge.jurisdiction.ProfilePage.Bonds;
import org.comity.knowledge.jurisdiction.ProfilePage.Field;
import org.comity.knowledge.jurisdiction.ProfilePage.Group;
import org.comity.knowledge.jurisdiction.ProfilePage.Name;
import org.comity.knowledge.jurisdiction.ProfilePage.NoteLink;
import org.comity.knowledge.jurisdiction.ProfilePage.Notes;
import org.comity.knowledge.jurisdiction.ProfilePage.Shown;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Register;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// Puts profiles together.
@Singleton
public final class Profiles {

    private static final int HOLIDAYS = 12;

    /// Every language of CLDR, without variants by territory.
    private static final List<String> NAME_LANGUAGES = Stream.of(ULocale.getAvailableLocales())
            .filter(locale ->
                    locale.getCountry().isEmpty() && locale.getVariant().isEmpty())
            .map(ULocale::toLanguageTag)
            .sorted()
            .toList();

    private final Map<String, List<Name>> allNames = new ConcurrentHashMap<>();
    private final PlaceNames names;
    private final PostgresJurisdictions jurisdictions;
    private final EditingNotes notes;
    private final Database database;
    private final Clock clock;

    @Inject
    public Profiles(
            PlaceNames names, PostgresJurisdictions jurisdictions, EditingNotes notes, Database database, Clock clock) {
        this.notes = notes;
        this.names = names;
        this.jurisdictions = jurisdictions;
        this.database = database;
        this.clock = clock;
    }

    ProfilePage profile(Register register, Jurisdiction jurisdiction, Visitor visitor) {
        Localizer localizer = visitor.localizer();
        String code = jurisdiction.code();
        List<String> languages = register.world().facts(code, "official-language").stream()
                .map(Fact::value)
                .toList();
        LocalDate today = today();
        int overdue = (int) register.world().facts(code).stream()
                .filter(fact -> fact.overdue(today))
                .count();
        return new ProfilePage(
                names.name(code, localizer),
                jurisdiction,
                groups(register, code, localizer),
                Conventions.of(code, languages, clock.instant()),
                bonds(register, code),
                new Notes(
                        names.remark(code, localizer),
                        allNames.computeIfAbsent(code, Profiles::everywhere),
                        overdue,
                        culture(code, visitor)));
    }

    private List<Group> groups(Register register, String code, Localizer localizer) {
        List<Group> groups = new ArrayList<>();
        for (String group : Fields.GROUP_ORDER) {
            List<Field> fields = new ArrayList<>();
            for (String field : Fields.GROUPS.getOrDefault(group, List.of())) {
                fields.add(new Field(
                        field,
                        register.world().facts(code, field).stream()
                                .map(fact -> shown(register, fact, localizer))
                                .toList()));
            }
            groups.add(new Group(group, fields));
        }
        return groups;
    }

    private Shown shown(Register register, Fact fact, Localizer localizer) {
        String text = switch (fact.field()) {
            case "official-language" -> localizer.languageName(fact.value());
            case "electricity-percent", "internet-users-percent" ->
                localizer.percent(Double.parseDouble(fact.value()) / 100);
            case "currency" -> fact.value() + " (" + currency(fact.value(), localizer) + ")";
            default -> fact.value();
        };
        return new Shown(
                fact,
                text,
                fact.language().filter(tag -> !tag.equals(localizer.language().tag())),
                register.citation(fact.provenance().source()),
                fact.overdue(today()));
    }

    private static String currency(String code, Localizer localizer) {
        return com.ibm.icu.util.Currency.getInstance(code)
                .getName(localizer.language().locale(), com.ibm.icu.util.Currency.LONG_NAME, null);
    }

    private Bonds bonds(Register register, String code) {
        List<String> full = new ArrayList<>();
        List<ProfilePage.Status> other = new ArrayList<>();
        for (Membership membership : register.world().memberships(code).values()) {
            if (membership.full()) {
                full.add(membership.organisation());
            } else {
                other.add(new ProfilePage.Status(membership.organisation(), membership.status()));
            }
        }
        return new Bonds(full, other, binding(register, code), holidays(code));
    }

    private List<ProfilePage.Holiday> holidays(String code) {
        return database.query(handle -> jurisdictions.holidays(handle, List.of(code), today(), HOLIDAYS)).stream()
                .map(holiday -> new ProfilePage.Holiday(holiday.day(), holiday.localName(), holiday.englishName()))
                .toList();
    }

    /// How many instruments bind it.
    private int binding(Register register, String code) {
        return (int) register.law().instruments().values().stream()
                .filter(instrument ->
                        Ties.of(register, instrument, code, today()).bound())
                .count();
    }

    /// How many instruments bind two to each other.
    int binding(Register register, String one, String other) {
        return (int) register.law().instruments().values().stream()
                .filter(instrument -> Ties.bind(register, instrument, one, other, today()))
                .count();
    }

    private List<NoteLink> culture(String code, Visitor visitor) {
        List<String> wishes = visitor.wishes();
        return notes.of(visitor.person().map(Person::actor), code).stream()
                .map(note -> {
                    Map<String, String> titles = note.content().titles();
                    String language = LanguageChoice.best(
                            titles.keySet(), wishes, titles.keySet().iterator().next());
                    return new NoteLink(
                            note.topic(),
                            titles.getOrDefault(language, note.topic()),
                            language,
                            !note.state().contested().isEmpty());
                })
                .toList();
    }

    private static List<Name> everywhere(String code) {
        return NAME_LANGUAGES.stream()
                .map(tag -> new Name(
                        tag,
                        LocaleDisplayNames.getInstance(ULocale.forLanguageTag(tag))
                                .regionDisplayName(code)))
                .filter(name -> !name.text().equals(code))
                .toList();
    }

    List<Region> regions(Register register, Localizer localizer) {
        Map<String, List<Entry>> byRegion = new TreeMap<>(localizer.order());
        for (Jurisdiction each : register.world().jurisdictions().values()) {
            String region = each.kind() == Jurisdiction.Kind.ORGANISATION
                    ? localizer.text("jurisdiction.region.organisations")
                    : each.subregion().isEmpty()
                            ? localizer.text("jurisdiction.region.none")
                            : localizer.territoryName(
                                    "000".substring(each.subregion().length()) + each.subregion());
            byRegion.computeIfAbsent(region, name -> new ArrayList<>()).add(entry(each, localizer));
        }
        return byRegion.entrySet().stream()
                .map(region -> new Region(region.getKey(), sorted(region.getValue(), localizer)))
                .toList();
    }

    List<Entry> entries(Register register, Localizer localizer) {
        return sorted(
                register.world().jurisdictions().values().stream()
                        .map(each -> entry(each, localizer))
                        .toList(),
                localizer);
    }

    private Entry entry(Jurisdiction each, Localizer localizer) {
        return new Entry(each.code(), names.name(each.code(), localizer), each.kind() == Jurisdiction.Kind.UN_MEMBER);
    }

    private static List<Entry> sorted(List<Entry> entries, Localizer localizer) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::name, localizer.order()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
