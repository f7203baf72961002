package org.comity.acceptance;

import static org.comity.acceptance.Account.ADMINISTRATOR;
import static org.comity.acceptance.Account.COORDINATOR;
import static org.comity.acceptance.Account.COUNTERPART;
import static org.comity.acceptance.Account.GRADUATE;
import static org.comity.acceptance.Account.LEARNER;
import static org.comity.acceptance.Account.NOBODY;
import static org.comity.acceptance.Account.PUBLISHER;
import static org.comity.acceptance.Account.SPAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A page that the tests look at.
///
/// @param name what it is, unique
/// @param template the path of its resource method, without slashes around it; null for pages without one
/// @param path where it is found, with query
/// @param status that the server answers with
record SitePage(String name, @Nullable String template, String path, Account account, int status) {

    private static final String UNKNOWN_CERTIFICATE = "00000000000000000000000000";

    /// Every page of the site, some in several states.
    static List<SitePage> all(PreparedSite site) {
        List<SitePage> pages = new ArrayList<>();
        pages.addAll(openPages());
        pages.addAll(knowledge());
        pages.addAll(searching());
        pages.addAll(learning());
        pages.addAll(examination(site));
        pages.addAll(certificates(site));
        pages.addAll(staff(site));
        pages.addAll(liaison(site));
        pages.addAll(supply(site));
        pages.addAll(exchanges(site.exchanges()));
        pages.addAll(applications(site.exchanges()));
        return List.copyOf(pages);
    }

    private static List<SitePage> openPages() {
        String course = "courses/{course}";
        String lesson = course + "/lessons/{lesson}";
        String address = "/courses/transnational-crime";
        return List.of(
                page("start", "", "/", NOBODY),
                page("courses", "courses", "/courses", NOBODY),
                page("courses, filtered", "courses", "/courses?kind=crime-type&language=ar", NOBODY),
                page("courses, none found", "courses", "/courses?kind=culture&level=advanced", NOBODY),
                page("course", course, address, NOBODY),
                page("lesson", lesson, address + "/lessons/definition", NOBODY),
                page(
                        "lesson in two languages",
                        lesson,
                        address + "/lessons/definition?language=ar&second=zh-Hant",
                        NOBODY),
                page("lesson in another language", lesson, address + "/lessons/money?language=fr", NOBODY),
                page("description of the API", "api", "/api", NOBODY),
                page("verify", "verify", "/verify", NOBODY),
                new SitePage("verify an unknown code", "verify/{code}", "/verify/" + UNKNOWN_CERTIFICATE, NOBODY, 404),
                new SitePage("nothing here", null, "/nothing-here", NOBODY, 404));
    }

    private static List<SitePage> knowledge() {
        String instrument = "knowledge/instruments/{instrument}";
        String untoc = "/knowledge/instruments/untoc";
        String question = "/knowledge/cooperation?requesting=CH&requested=TH&measure=";
        return List.of(
                page("knowledge", "knowledge", "/knowledge", NOBODY),
                page("instruments", "knowledge/instruments", "/knowledge/instruments", NOBODY),
                page("instruments, none found", "knowledge/instruments", "/knowledge/instruments?words=qqq", NOBODY),
                page("instrument", instrument, untoc, NOBODY),
                page("instrument without text", instrument, "/knowledge/instruments/arms-trade-treaty", NOBODY),
                page("article", instrument + "/articles/{label: .+}", untoc + "/articles/18", NOBODY),
                page(
                        "article in two languages",
                        instrument + "/articles/{label: .+}",
                        "/knowledge/instruments/uncac/articles/46?language=en&second=zh-Hant",
                        NOBODY),
                page("map of participants", instrument + "/participation", untoc + "/participation", NOBODY),
                page(
                        "history of a participant",
                        instrument + "/participation/{participant}",
                        untoc + "/participation/CH",
                        NOBODY),
                page("jurisdictions", "knowledge/jurisdictions", "/knowledge/jurisdictions", NOBODY),
                page("jurisdiction", "knowledge/jurisdictions/{code}", "/knowledge/jurisdictions/TW", NOBODY),
                page("jurisdiction, signed in", "knowledge/jurisdictions/{code}", "/knowledge/jurisdictions/ES", SPAIN),
                page(
                        "note on culture",
                        "knowledge/jurisdictions/{code}/notes/{topic}",
                        "/knowledge/jurisdictions/TW/notes/names",
                        LEARNER),
                page(
                        "form of a note",
                        "knowledge/jurisdictions/{code}/notes/{topic}/form",
                        "/knowledge/jurisdictions/ES/notes/names/form",
                        SPAIN),
                page(
                        "field of a profile",
                        "knowledge/jurisdictions/{code}/fields/{field}",
                        "/knowledge/jurisdictions/ES/fields/legal-system",
                        SPAIN),
                page("terms", "knowledge/terms", "/knowledge/terms?words=extradition", NOBODY),
                page("terms, none found", "knowledge/terms", "/knowledge/terms?words=qqqq", NOBODY),
                page("term", "knowledge/terms/{concept}", "/knowledge/terms/paper-extradition", NOBODY),
                page("board", "knowledge/review", "/knowledge/review", SPAIN),
                page("types of crime", "knowledge/crime-types", "/knowledge/crime-types", NOBODY),
                page("transnational", "knowledge/transnational", "/knowledge/transnational", NOBODY),
                page(
                        "transnational, answered",
                        "knowledge/transnational",
                        "/knowledge/transnational?effects=yes&offence=serious&group-involved=yes",
                        NOBODY),
                page("letters", "knowledge/letters", "/knowledge/letters", NOBODY),
                page(
                        "form of a letter",
                        "knowledge/letters/form",
                        "/knowledge/letters/form?instrument=untoc&measure=taking-evidence&example=yes&second=fr",
                        NOBODY),
                page("comparison", "knowledge/comparison", "/knowledge/comparison?one=KE&other=JP", NOBODY),
                page("question of cooperation", "knowledge/cooperation", "/knowledge/cooperation", NOBODY),
                page("answer of cooperation", "knowledge/cooperation", question + "extradition", NOBODY),
                page(
                        "answer without a basis",
                        "knowledge/cooperation",
                        "/knowledge/cooperation?requesting=TW&requested=KE&measure=liaison-officers",
                        NOBODY));
    }

    private static List<SitePage> searching() {
        return List.of(
                page("search", "search", "/search?q=extradition", NOBODY),
                page("saved searches", "search/saved", "/search/saved", LEARNER));
    }

    private static List<SitePage> liaison(PreparedSite site) {
        String one = "liaison/partnerships/{partnership}";
        String path = "/liaison/partnerships/" + site.partnership();
        return List.of(
                page("partnerships", "liaison/partnerships", "/liaison/partnerships", COORDINATOR),
                page("partnership", one, path, COUNTERPART),
                page("assessment", one + "/assessment", path + "/assessment", COORDINATOR),
                new SitePage("partnership of others", null, path, SPAIN, 403));
    }

    private static List<SitePage> exchanges(Exchanges exchanges) {
        String round = "exchange/rounds/{round}";
        String place = "exchange/places/{place}";
        String rounds = "/exchange/rounds/";
        String places = "/exchange/places/";
        return List.of(
                page("rounds", "exchange", "/exchange", LEARNER),
                page("rounds of a programme", "exchange", "/exchange", PUBLISHER),
                page("form of a new round", "exchange/programme/form", "/exchange/programme/form", PUBLISHER),
                page("draft of a round", round, rounds + exchanges.draftRound(), PUBLISHER),
                page("form of a round", round + "/form", rounds + exchanges.draftRound() + "/form", PUBLISHER),
                page("round", round, rounds + exchanges.round(), LEARNER),
                new SitePage("draft of another programme", null, rounds + exchanges.draftRound(), LEARNER, 404),
                page("places", round + "/places", rounds + exchanges.round() + "/places", LEARNER),
                page("places of an office", round + "/places", rounds + exchanges.round() + "/places", COORDINATOR),
                page(
                        "form of a new place",
                        round + "/places/form",
                        rounds + exchanges.round() + "/places/form",
                        COORDINATOR),
                page("draft of a place", place, places + exchanges.draftPlace(), COORDINATOR),
                page("form of a place", place + "/form", places + exchanges.draftPlace() + "/form", COORDINATOR),
                page(
                        "codes of a place",
                        place + "/prematches",
                        places + exchanges.place() + "/prematches",
                        COORDINATOR),
                page("place", place, places + exchanges.place(), LEARNER));
    }

    private static List<SitePage> applications(Exchanges exchanges) {
        String round = "exchange/rounds/{round}";
        String path = "/exchange/rounds/" + exchanges.round();
        String run = "/exchange/rounds/" + exchanges.runRound();
        String desk = "/exchange/nominations/" + exchanges.application();
        String match = "/exchange/matches/" + exchanges.match();
        String placement = "/exchange/placements/" + exchanges.agreed();
        String briefing = "exchange/placements/{match}/briefing";
        String told = "/exchange/rounds/" + exchanges.told().round() + "/application";
        String seats = "/exchange/places/" + exchanges.told().place() + "/seats";
        String decided = "/exchange/nominations/" + exchanges.told().application() + "/reasons";
        return List.of(
                page("application", round + "/application", path + "/application", LEARNER),
                page("no application yet", round + "/application", path + "/application", GRADUATE),
                page("form of an application", round + "/application/form", path + "/application/form", GRADUATE),
                page("desk of an office", round + "/nominations", path + "/nominations", COORDINATOR),
                page("groups of an office", round + "/groups", path + "/groups", COORDINATOR),
                page("office that would be excused", round + "/excuse", path + "/excuse", COORDINATOR),
                page("offices to be excused", round + "/excuses", path + "/excuses", PUBLISHER),
                new SitePage("offices to be excused, for others", null, path + "/excuses", COORDINATOR, 403),
                page("application on the desk", "exchange/nominations/{application}", desk, COORDINATOR),
                new SitePage("application of another office", null, desk, COUNTERPART, 404),
                page("round that has run", round, run, PUBLISHER),
                page("statistics of exchanges", "exchange/statistics", "/exchange/statistics", LEARNER),
                page("scenarios", round + "/scenarios", path + "/scenarios", PUBLISHER),
                page(
                        "two scenarios side by side",
                        round + "/scenarios",
                        path + "/scenarios?one-tolerance=0&two-floor=0",
                        PUBLISHER),
                new SitePage("scenarios with a fault", null, path + "/scenarios?one-floor=x", PUBLISHER, 422),
                page("announcement", round + "/announcement", run + "/announcement", PUBLISHER),
                page("application of an announced round", round + "/application", told, LEARNER),
                page("reasons, for the officer", round + "/application/reasons", told + "/reasons", LEARNER),
                page("reasons, for her office", "exchange/nominations/{application}/reasons", decided, COORDINATOR),
                new SitePage("reasons of another office", null, decided, COUNTERPART, 404),
                page("how seats were taken", "exchange/places/{place}/seats", seats, COUNTERPART),
                new SitePage("how seats of another office were taken", null, seats, COORDINATOR, 404),
                page(
                        "round in which a place fell free",
                        round,
                        "/exchange/rounds/" + exchanges.vacated().round(),
                        PUBLISHER),
                page(
                        "places that fell free",
                        round + "/rematches",
                        "/exchange/rounds/" + exchanges.vacated().round() + "/rematches",
                        PUBLISHER),
                page(
                        "replacement candidate",
                        "exchange/nominations/{application}/replacement",
                        "/exchange/nominations/" + exchanges.vacated().application() + "/replacement",
                        COORDINATOR),
                page("matches", "exchange/matches", "/exchange/matches", LEARNER),
                page("news", "exchange/notices", "/exchange/notices", LEARNER),
                page("no news", "exchange/notices", "/exchange/notices", GRADUATE),
                page("mail about news", "exchange/notices/mail", "/exchange/notices/mail", LEARNER),
                page(
                        "confirmation of an address",
                        "exchange/notices/mail/confirmation/{code}",
                        "/exchange/notices/mail/confirmation/x",
                        LEARNER),
                page("end of mail", "exchange/notices/mail/off/{key}", "/exchange/notices/mail/off/x", NOBODY),
                page("no matches", "exchange/matches", "/exchange/matches", GRADUATE),
                page("match, for the host office", "exchange/matches/{match}", match, COUNTERPART),
                page("match, for the officer", "exchange/matches/{match}", match, LEARNER),
                new SitePage("match of others", null, match, GRADUATE, 404),
                page("agreed match", "exchange/matches/{match}", "/exchange/matches/" + exchanges.agreed(), LEARNER),
                page("placement, for the host office", "exchange/placements/{match}", placement, COUNTERPART),
                page("placement, for the home office", "exchange/placements/{match}", placement, COORDINATOR),
                page("placement, for the officer", "exchange/placements/{match}", placement, LEARNER),
                new SitePage("placement of others", null, placement, GRADUATE, 404),
                page("briefing, for the host office", briefing, placement + "/briefing", COUNTERPART),
                page("briefing, for the officer", briefing, placement + "/briefing", LEARNER),
                new SitePage("briefing of others", null, placement + "/briefing", GRADUATE, 404),
                page("stay, for the host office", "exchange/placements/{match}/stay", placement + "/stay", COUNTERPART),
                page("stay, for the officer", "exchange/placements/{match}/stay", placement + "/stay", LEARNER),
                page("stays in dispute", round + "/disputes", run + "/disputes", PUBLISHER),
                new SitePage("stays in dispute of others", null, run + "/disputes", COUNTERPART, 403),
                new SitePage("stay of others", null, placement + "/stay", GRADUATE, 404),
                page("evaluation", "exchange/placements/{match}/evaluation", placement + "/evaluation", COUNTERPART),
                page("certificate", "exchange/placements/{match}/certificate", placement + "/certificate", LEARNER),
                page("check of a stay", "exchange/certificates", "/exchange/certificates?code=x", GRADUATE),
                page("cascade", "exchange/placements/{match}/cascade", placement + "/cascade", COORDINATOR),
                page("report", "exchange/placements/{match}/report", placement + "/report", LEARNER),
                new SitePage("report that nobody reads", null, placement + "/report", COUNTERPART, 404));
    }

    private static List<SitePage> supply(PreparedSite site) {
        String upload = "administration/knowledge/uploads/{upload}";
        List<SitePage> pages = new ArrayList<>();
        pages.add(page("supply", "administration/knowledge", "/administration/knowledge", ADMINISTRATOR));
        site.uploads()
                .forEach((name, id) -> pages.add(
                        page("upload " + name, upload, "/administration/knowledge/uploads/" + id, ADMINISTRATOR)));
        return pages;
    }

    private static List<SitePage> learning() {
        String address = "/courses/" + ExampleCourse.ID;
        return List.of(
                page("start, signed in", "", "/", LEARNER),
                page("course, taken up", "courses/{course}", address, LEARNER),
                page("course, completed", "courses/{course}", address, GRADUATE),
                page("lesson, taken up", "courses/{course}/lessons/{lesson}", address + "/lessons/answering", LEARNER),
                page("own page", "me", "/me", LEARNER),
                page("own page, certified", "me", "/me", GRADUATE),
                page("erasure", "me/erasure", "/me/erasure", GRADUATE),
                page("erased", "me/erased", "/me/erased", NOBODY),
                new SitePage("not for learners", null, "/administration/audit", LEARNER, 403));
    }

    private static List<SitePage> examination(PreparedSite site) {
        String attempt = "attempts/{attempt}";
        String question = attempt + "/questions/{question}";
        String attempts = "/courses/" + ExampleCourse.ID + "/attempts";
        List<SitePage> pages = new ArrayList<>();
        pages.add(page("attempts", "courses/{course}/attempts", attempts, LEARNER));
        pages.add(page("attempts, passed", "courses/{course}/attempts", attempts, GRADUATE));
        pages.add(page("attempt under way", attempt, "/attempts/" + site.openAttempt(), LEARNER));
        pages.add(page("result, failed", attempt, "/attempts/" + site.failedAttempt(), LEARNER));
        pages.add(page("result, passed", attempt, "/attempts/" + site.passedAttempt(), GRADUATE));
        for (String id : new TreeSet<>(ExampleCourse.RIGHT.keySet())) {
            String path = "/questions/" + id;
            pages.add(page("question " + id, question, "/attempts/" + site.openAttempt() + path, LEARNER));
            pages.add(page("wrong answer to " + id, question, "/attempts/" + site.failedAttempt() + path, LEARNER));
            pages.add(page("right answer to " + id, question, "/attempts/" + site.passedAttempt() + path, GRADUATE));
        }
        return pages;
    }

    private static List<SitePage> certificates(PreparedSite site) {
        String code = site.certificate();
        return List.of(
                page("certificate", "certificates/{code}", "/certificates/" + code, GRADUATE),
                page("verify a certificate", "verify/{code}", "/verify/" + code, NOBODY),
                page("verify as publisher", "verify/{code}", "/verify/" + code, PUBLISHER),
                page(
                        "revocation",
                        "academy/certificates/{code}/revocation",
                        "/academy/certificates/" + code + "/revocation",
                        PUBLISHER));
    }

    private static List<SitePage> staff(PreparedSite site) {
        return List.of(
                page("own courses", "academy/courses", "/academy/courses", PUBLISHER),
                page("report on faults", "academy/courses/reports/{report}", site.report(), PUBLISHER),
                page("statistics", "academy/statistics", "/academy/statistics", PUBLISHER),
                page(
                        "statistics of a course",
                        "academy/courses/{course}/statistics",
                        "/academy/courses/" + ExampleCourse.ID + "/statistics",
                        PUBLISHER),
                page("dead letters", "administration/dead-letters", "/administration/dead-letters", ADMINISTRATOR),
                page("search index", "administration/search-index", "/administration/search-index", ADMINISTRATOR),
                page("audit trail", "administration/audit", "/administration/audit", ADMINISTRATOR),
                page(
                        "audit trail, verified",
                        "administration/audit",
                        "/administration/audit?verify=yes",
                        ADMINISTRATOR));
    }

    private static SitePage page(String name, String template, String path, Account account) {
        return new SitePage(name, template, path, account, 200);
    }

    @Override
    public String toString() {
        return name;
    }
}
