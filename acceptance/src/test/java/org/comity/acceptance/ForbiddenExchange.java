package org.comity.acceptance;

import static org.comity.acceptance.Account.COORDINATOR;
import static org.comity.acceptance.Account.COUNTERPART;
import static org.comity.acceptance.Account.LEARNER;
import static org.comity.acceptance.Account.PUBLISHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The calls by which rounds and places of exchanges change. Drafts and places belong to one organisation; what
/// another one sends is refused, whatever its role.
final class ForbiddenExchange {

    private static final List<String> NO_PROGRAMME =
            List.of("officer-tw", "author", "reviewer", "coordinator-tw", "administrator");
    private static final List<String> NO_OFFICE = List.of("officer-tw", "publisher", "author", "administrator");

    private ForbiddenExchange() {}

    static List<ForbiddenCall> all(Exchanges exchanges) {
        List<ForbiddenCall> calls = new ArrayList<>();
        calls.addAll(rounds(exchanges));
        calls.addAll(places(exchanges));
        calls.addAll(applications(exchanges));
        calls.addAll(nominations(exchanges));
        calls.addAll(groups(exchanges));
        calls.addAll(excuses(exchanges));
        calls.addAll(matches(exchanges));
        calls.addAll(placements(exchanges));
        calls.addAll(stays(exchanges));
        calls.addAll(officers(exchanges));
        calls.addAll(notices());
        calls.addAll(newsMail());
        calls.addAll(certificates());
        return calls;
    }

    /// There is no address of another's news.
    private static List<ForbiddenCall> notices() {
        String until = "2026-01-01T00:00:00Z";
        return List.of(
                new ForbiddenCall(
                        Call.of("POST /exchange/notices/read").form(Map.of("until", until)), LEARNER, List.of()),
                new ForbiddenCall(
                        Call.of("POST /api/exchange/notices/read").json("{\"until\": \"" + until + "\"}"),
                        LEARNER,
                        List.of()));
    }

    /// Nor of another's mail. Everybody in the demo is an officer too and may have some.
    private static List<ForbiddenCall> newsMail() {
        List<String> wrong = List.of();
        String page = "/exchange/notices/mail";
        String address = "{\"address\": \"somebody@example.org\"}";
        return List.of(
                new ForbiddenCall(
                        Call.of("POST " + page).form(Map.of("address", "somebody@example.org")), LEARNER, wrong),
                new ForbiddenCall(Call.of("POST " + page + "/off").form(Map.of()), LEARNER, wrong),
                new ForbiddenCall(
                        Call.of("POST " + page + "/confirmation/{code}", "x").form(Map.of()), LEARNER, wrong),
                new ForbiddenCall(Call.of("PUT /api" + page).json(address), LEARNER, wrong),
                new ForbiddenCall(Call.of("DELETE /api" + page), LEARNER, wrong),
                new ForbiddenCall(
                        Call.of("POST /api" + page + "/confirmation").json("{\"code\": \"x\"}"), LEARNER, wrong));
    }

    /// Whoever is signed in may check a certificate that she holds.
    private static List<ForbiddenCall> certificates() {
        return List.of(new ForbiddenCall(
                Call.of("POST /exchange/certificates").form(Map.of("code", "x")), LEARNER, List.of()));
    }

    private static List<ForbiddenCall> rounds(Exchanges exchanges) {
        String page = "POST /exchange/rounds/{round}";
        String api = "/api/exchange/rounds/{round}";
        String draft = exchanges.draftRound();
        String round = exchanges.round();
        List<ForbiddenCall> calls = new ArrayList<>(List.of(
                new ForbiddenCall(
                        Call.of("POST /exchange/programme").form(Map.of("title-en", "x")), PUBLISHER, NO_PROGRAMME),
                new ForbiddenCall(
                        Call.of("POST /api/exchange/rounds").json(Exchanges.ROUND), PUBLISHER, NO_PROGRAMME)));
        for (Call call : List.of(
                Call.of(page, draft).form(Map.of("title-en", "x")),
                Call.of(page + "/publication", draft).form(Map.of()),
                Call.of(page + "/removal", draft).form(Map.of()),
                Call.of(page + "/closing", round).form(Map.of()),
                Call.of(page + "/calling-off", round).form(Map.of("reason", "x")),
                Call.of(page + "/run", round).form(Map.of()),
                Call.of(page + "/matching/stop", round).form(Map.of()),
                Call.of("PUT " + api, draft).json(Exchanges.ROUND),
                Call.of("DELETE " + api, draft),
                Call.of("POST " + api + "/publication", draft),
                Call.of("POST " + api + "/closing", round),
                Call.of("POST " + api + "/calling-off", round).json("{\"reason\": \"x\"}"),
                Call.of("POST " + api + "/scenarios", round).json("{\"scenarios\": [{\"floor\": 0}]}"),
                Call.of("DELETE " + api + "/matching", round),
                Call.of("POST " + api + "/run", round))) {
            calls.add(new ForbiddenCall(call, PUBLISHER, with(NO_PROGRAMME, "publisher-es")));
        }
        return calls;
    }

    private static List<ForbiddenCall> places(Exchanges exchanges) {
        String list = "/exchange/rounds/{round}/places";
        String page = "POST /exchange/places/{place}";
        String api = "/api/exchange/places/{place}";
        String draft = exchanges.draftPlace();
        String place = exchanges.place();
        List<ForbiddenCall> calls = new ArrayList<>(List.of(
                new ForbiddenCall(
                        Call.of("POST " + list, exchanges.round()).form(Map.of("unit", "x")), COORDINATOR, NO_OFFICE),
                new ForbiddenCall(
                        Call.of("POST /api" + list, exchanges.round()).json(Exchanges.PLACE), COORDINATOR, NO_OFFICE)));
        for (Call call : List.of(
                Call.of(page, draft).form(Map.of("unit", "x")),
                Call.of(page + "/publication", draft).form(Map.of()),
                Call.of(page + "/removal", draft).form(Map.of()),
                Call.of(page + "/withdrawal", place).form(Map.of()),
                Call.of(page + "/prematches", place).form(Map.of("code", "0000000000")),
                Call.of(page + "/prematches/removal", place).form(Map.of("code", "0000000000")),
                Call.of("PUT " + api + "/prematches/{code}", place, "0000000000"),
                Call.of("DELETE " + api + "/prematches/{code}", place, "0000000000"),
                Call.of("PUT " + api, draft).json(Exchanges.PLACE),
                Call.of("DELETE " + api, draft),
                Call.of("POST " + api + "/publication", draft),
                Call.of("POST " + api + "/withdrawal", place))) {
            calls.add(new ForbiddenCall(call, COORDINATOR, with(NO_OFFICE, "coordinator-gb")));
        }
        return calls;
    }

    /// There is no address of another's application, and every account may apply: whoever else sends this changes
    /// her own.
    private static List<ForbiddenCall> applications(Exchanges exchanges) {
        String path = "/exchange/rounds/{round}/application";
        String round = exchanges.round();
        List<ForbiddenCall> calls = new ArrayList<>();
        for (Call call : List.of(
                Call.of("POST " + path, round).form(Map.of("rank", "senior")),
                Call.of("POST " + path + "/submission", round).form(Map.of()),
                Call.of("POST " + path + "/withdrawal", round).form(Map.of()),
                Call.of("PUT /api" + path, round).json("{\"rank\": \"senior\"}"),
                Call.of("POST /api" + path + "/submission", round),
                Call.of("POST /api" + path + "/withdrawal", round),
                Call.of("POST " + path + "/group/leaving", round).form(Map.of()),
                Call.of("DELETE /api" + path + "/group", round))) {
            calls.add(new ForbiddenCall(call, LEARNER, List.of()));
        }
        return calls;
    }

    private static List<ForbiddenCall> nominations(Exchanges exchanges) {
        String path = "/exchange/nominations/{application}";
        String id = exchanges.application();
        List<ForbiddenCall> calls = new ArrayList<>();
        for (Call call : List.of(
                Call.of("POST " + path + "/nomination", id).form(Map.of()),
                Call.of("POST " + path + "/refusal", id).form(Map.of()),
                Call.of("POST /api" + path + "/nomination", id),
                Call.of("POST /api" + path + "/refusal", id),
                Call.of("POST " + path + "/replacement", id).form(Map.of()),
                Call.of("PUT /api" + path + "/replacement", id).json("{\"candidate\": \"%s\"}".formatted(id)),
                Call.of("DELETE /api" + path + "/replacement", id))) {
            calls.add(new ForbiddenCall(call, COORDINATOR, with(NO_OFFICE, "coordinator-gb")));
        }
        return calls;
    }

    /// Of whose office the officers are, is tried by `GroupTest`.
    private static List<ForbiddenCall> groups(Exchanges exchanges) {
        String all = "/exchange/rounds/{round}/groups";
        String one = "/exchange/groups/{group}";
        String round = exchanges.round();
        String unknown = "00000000-0000-0000-0000-000000000000";
        return List.of(
                new ForbiddenCall(
                        Call.of("POST " + all, round).form(Map.of("otherwise", "none")), COORDINATOR, NO_OFFICE),
                new ForbiddenCall(
                        Call.of("POST /api" + all, round).json("{\"officers\": [], \"otherwise\": \"none\"}"),
                        COORDINATOR,
                        NO_OFFICE),
                new ForbiddenCall(
                        Call.of("POST " + one + "/dissolution", unknown).form(Map.of()), COORDINATOR, NO_OFFICE),
                new ForbiddenCall(Call.of("DELETE /api" + one, unknown), COORDINATOR, NO_OFFICE));
    }

    /// Each office asks for itself: of which it is, is tried by `ExcuseTest`.
    private static List<ForbiddenCall> excuses(Exchanges exchanges) {
        String own = "/exchange/rounds/{round}/excuse";
        String all = "/exchange/rounds/{round}/excuses";
        String one = " /api" + all + "/{jurisdiction}/{organisation}";
        String round = exchanges.round();
        List<ForbiddenCall> calls = new ArrayList<>();
        for (Call call : List.of(
                Call.of("POST " + own, round).form(Map.of()),
                Call.of("POST " + own + "/removal", round).form(Map.of()),
                Call.of("PUT /api" + own, round),
                Call.of("DELETE /api" + own, round))) {
            calls.add(new ForbiddenCall(call, COORDINATOR, NO_OFFICE));
        }
        Map<String, String> sent =
                Map.of("decision", "excused", "jurisdiction", "TW", "organisation", "demo-police-tw");
        for (Call call : List.of(
                Call.of("POST " + all, round).form(sent),
                Call.of("PUT" + one, round, "TW", "demo-police-tw").json("{\"decision\": \"excused\"}"),
                Call.of("DELETE" + one, round, "TW", "demo-police-tw"))) {
            calls.add(new ForbiddenCall(call, PUBLISHER, with(NO_PROGRAMME, "publisher-es")));
        }
        return calls;
    }

    /// A match is known to its officer and the coordinators of two offices alone.
    private static List<ForbiddenCall> matches(Exchanges exchanges) {
        String path = "/exchange/matches/{match}";
        String announcement = "/exchange/rounds/{round}/announcement";
        String id = exchanges.match();
        List<ForbiddenCall> calls = new ArrayList<>();
        for (String step : List.of("/acceptance", "/refusal", "/withdrawal")) {
            List<String> wrong = List.of("officer-fr", "publisher", "author", "administrator");
            calls.add(new ForbiddenCall(Call.of("POST " + path + step, id).form(Map.of()), COUNTERPART, wrong));
            calls.add(new ForbiddenCall(Call.of("POST /api" + path + step, id), COUNTERPART, wrong));
        }
        List<String> others = with(NO_PROGRAMME, "publisher-es");
        calls.add(new ForbiddenCall(
                Call.of("POST " + announcement, exchanges.runRound()).form(Map.of()), PUBLISHER, others));
        calls.add(new ForbiddenCall(Call.of("POST /api" + announcement, exchanges.runRound()), PUBLISHER, others));
        calls.add(new ForbiddenCall(Call.of("POST " + path + "/end", id).form(Map.of()), PUBLISHER, others));
        calls.add(new ForbiddenCall(Call.of("POST /api" + path + "/end", id), PUBLISHER, others));
        String rematches = "/exchange/rounds/{round}/rematches";
        calls.add(new ForbiddenCall(
                Call.of("POST " + rematches, exchanges.runRound()).form(Map.of()), PUBLISHER, others));
        calls.add(new ForbiddenCall(Call.of("POST /api" + rematches, exchanges.runRound()), PUBLISHER, others));
        return calls;
    }

    private static List<ForbiddenCall> placements(Exchanges exchanges) {
        String path = "/exchange/placements/{match}/steps";
        String id = exchanges.agreed();
        List<String> wrong = List.of("officer-fr", "publisher", "author", "administrator");
        String release = "/exchange/placements/{match}/agreement/release";
        List<String> others = List.of("officer-tw", "officer-fr", "publisher", "author", "administrator");
        return List.of(
                new ForbiddenCall(Call.of("POST " + release, id).form(Map.of()), COUNTERPART, others),
                new ForbiddenCall(Call.of("PUT /api" + release, id).json("{}"), COUNTERPART, others),
                new ForbiddenCall(
                        Call.of("POST " + path + "/{step}", id, "signature").form(Map.of()), COUNTERPART, wrong),
                new ForbiddenCall(
                        Call.of("POST /api" + path, id).json("{\"step\": \"signature\"}"), COUNTERPART, wrong));
    }

    /// What came of a stay is for the offices to say, and the report is the officer's.
    private static List<ForbiddenCall> stays(Exchanges exchanges) {
        String stay = "/exchange/placements/{match}/stay";
        String report = "/exchange/placements/{match}/report";
        String id = exchanges.agreed();
        List<String> strangers = List.of("officer-tw", "officer-fr", "publisher", "author", "administrator");
        List<String> undecided = List.of("coordinator-tw", "coordinator-gb", "officer-tw", "author", "administrator");
        String evaluation = "/exchange/placements/{match}/evaluation";
        String marks = "{\"preparation\": 5, \"cooperation\": 5, \"language\": 5, \"usefulness\": 5}";
        List<String> others = List.of("coordinator-tw", "officer-fr", "publisher", "author", "administrator");
        List<String> outside =
                strangers.stream().filter(each -> !each.equals("officer-tw")).toList();
        List<String> readers = List.of("coordinator-tw", "coordinator-gb", "officer-fr", "publisher", "administrator");
        return List.of(
                new ForbiddenCall(
                        Call.of("POST " + stay + "/{outcome}", id, "not-held").form(Map.of()), COUNTERPART, strangers),
                new ForbiddenCall(
                        Call.of("POST /api" + stay, id).json("{\"outcome\": \"held\"}"), COUNTERPART, strangers),
                new ForbiddenCall(
                        Call.of("POST " + stay + "/contradiction", id).form(Map.of("why", "x")), COUNTERPART, outside),
                new ForbiddenCall(
                        Call.of("POST /api" + stay + "/contradiction", id).json("{\"why\": \"x\"}"),
                        COUNTERPART,
                        outside),
                new ForbiddenCall(
                        Call.of("POST " + stay + "/decision", id).form(Map.of("outcome", "held")),
                        PUBLISHER,
                        undecided),
                new ForbiddenCall(
                        Call.of("POST /api" + stay + "/decision", id)
                                .json("{\"outcome\": \"held\", \"reason\": \"x\"}"),
                        PUBLISHER,
                        undecided),
                new ForbiddenCall(
                        Call.of("POST " + stay + "/conclusion", id).form(Map.of("outcome", "held")),
                        PUBLISHER,
                        undecided),
                new ForbiddenCall(
                        Call.of("POST /api" + stay + "/conclusion", id).json("{\"outcome\": \"held\"}"),
                        PUBLISHER,
                        undecided),
                new ForbiddenCall(Call.of("POST " + evaluation, id).form(Map.of("language", "5")), COUNTERPART, others),
                new ForbiddenCall(Call.of("POST /api" + evaluation, id).json(marks), COUNTERPART, others),
                new ForbiddenCall(Call.of("POST " + report, id).form(Map.of("text", "x")), LEARNER, readers),
                new ForbiddenCall(Call.of("PUT /api" + report, id).json("{\"text\": \"x\"}"), LEARNER, readers));
    }

    /// What an officer teaches is hers to say, and her certificate hers to ask for.
    private static List<ForbiddenCall> officers(Exchanges exchanges) {
        String cascade = "/exchange/placements/{match}/cascade";
        String id = exchanges.agreed();
        List<ForbiddenCall> calls = new ArrayList<>();
        for (Call call : List.of(
                Call.of("POST " + cascade, id).form(Map.of("people", "3")),
                Call.of("POST " + cascade + "/{months}", id, "3").form(Map.of("taught-3", "3")),
                Call.of("POST /exchange/placements/{match}/certificate", id).form(Map.of()),
                Call.of("POST /api/exchange/placements/{match}/certificate", id).json("{}"),
                Call.of("POST /api" + cascade, id).json("{\"people\": 3}"),
                Call.of("POST /api" + cascade + "/{months}", id, "3").json("{\"taught\": 3, \"whom\": [\"unit\"]}"))) {
            List<String> others =
                    List.of("coordinator-tw", "coordinator-gb", "officer-fr", "publisher", "administrator");
            calls.add(new ForbiddenCall(call, LEARNER, others));
        }
        return calls;
    }

    private static List<String> with(List<String> accounts, String another) {
        List<String> all = new ArrayList<>(accounts);
        all.add(another);
        return all;
    }
}
