package org.comity.exchange.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.form.Filled;
import org.comity.exchange.group.FormingGroups.Desk;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The groups of a home office in a round, for the office alone.
///
/// @param named what the round is called
/// @param reader who may be an officer of the office herself, and does not decide on her own application
public record GroupsPage(String title, Named named, Desk desk, UUID reader, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.groups(desk.round().id());
    }

    public String round() {
        return ExchangePaths.round(desk.round().id());
    }

    public String back() {
        return ExchangePaths.nominations(desk.round().id());
    }

    public String dissolution(OfficerGroup group) {
        return ExchangePaths.group(group.id()) + "/dissolution";
    }

    public String nomination(Application officer) {
        return ExchangePaths.nomination(officer.id());
    }

    /// Whether groups can be formed and dissolved now.
    public boolean open() {
        return desk.round().published();
    }

    /// Whether there are enough who are in no group.
    public boolean enough() {
        return candidates().size() >= Group.LEAST;
    }

    /// Whether the reader can dissolve the group now.
    public boolean dissolvable(OfficerGroup group) {
        return open() && !own(group.officers());
    }

    /// Whether an application of the reader's own is among them, on which a colleague decides.
    public boolean own() {
        return own(desk.free()) || desk.groups().stream().anyMatch(group -> own(group.officers()));
    }

    private boolean own(List<Application> officers) {
        return officers.stream().anyMatch(each -> each.of(reader));
    }

    public String officers() {
        return FormingGroups.OFFICERS;
    }

    public String otherwise() {
        return FormingGroups.OTHERWISE;
    }

    /// Who can be put together.
    public Map<String, String> candidates() {
        Map<String, String> candidates = new LinkedHashMap<>();
        desk.free().stream()
                .filter(each -> !each.of(reader))
                .forEach(each -> candidates.put(each.id().toString(), name(each)));
        return candidates;
    }

    public Map<String, String> wishes(Localizer localizer) {
        Map<String, String> wishes = new LinkedHashMap<>();
        for (Otherwise otherwise : Otherwise.values()) {
            wishes.put(otherwise.key(), localizer.text("group.otherwise." + otherwise.key()));
        }
        return wishes;
    }

    /// As her office knows her.
    public static String name(Application officer) {
        String code = officer.pseudonym().value();
        return officer.who().map(who -> who.name() + " · " + code).orElse(code);
    }
}
