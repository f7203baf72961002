package org.comity.exchange.group;

import java.util.LinkedHashMap;
import java.util.Map;
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
public record GroupsPage(String title, Named named, Desk desk, Filled filled) implements Page {

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
        return desk.free().size() >= Group.LEAST;
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
        desk.free().forEach(each -> candidates.put(each.id().toString(), name(each)));
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
