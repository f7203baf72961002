package org.comity.acceptance;

import static org.comity.acceptance.Account.COORDINATOR;
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
        return calls;
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
                Call.of(page + "/run", round).form(Map.of()),
                Call.of("PUT " + api, draft).json(Exchanges.ROUND),
                Call.of("DELETE " + api, draft),
                Call.of("POST " + api + "/publication", draft),
                Call.of("POST " + api + "/closing", round),
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
                Call.of("PUT " + api, draft).json(Exchanges.PLACE),
                Call.of("DELETE " + api, draft),
                Call.of("POST " + api + "/publication", draft),
                Call.of("POST " + api + "/withdrawal", place))) {
            calls.add(new ForbiddenCall(call, COORDINATOR, with(NO_OFFICE, "coordinator-gb")));
        }
        return calls;
    }

    private static List<String> with(List<String> accounts, String another) {
        List<String> all = new ArrayList<>(accounts);
        all.add(another);
        return all;
    }
}
