package org.comity.acceptance;

import java.util.List;

/// The way of a programme, a host office, an officer and her office through the API, from the draft of a round
/// to a stay that is ready.
final class ProgrammesWay {

    private static final String ROUNDS = " /api/exchange/rounds";
    private static final String ROUND = ROUNDS + "/{round}";
    private static final String PLACES = ROUND + "/places";
    private static final String PLACE = " /api/exchange/places/{place}";
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private final ApiConversation api;
    private final Caller programme = Caller.program("publisher");
    private final Caller host = Caller.program("coordinator-tw");
    private final Caller officer = Caller.program("officer-gb");
    private final Caller home = Caller.program("coordinator-gb");

    ProgrammesWay(ApiConversation api) {
        this.api = api;
    }

    void walk() {
        String round = publishedRound();
        String place = places(round);
        String code = nominated(round, place);
        excuses(round);
        scenarios(round, place);
        api.expect(409, programme, Call.of("POST" + ROUND + "/run", round));
        api.expect(200, programme, Call.of("POST" + ROUND + "/closing", round));
        api.expect(409, host, Call.of("POST" + PLACES, round).json(Exchanges.PLACE));
        announce(round, code);
        reasons(round);
        seats(place);
        api.expect(200, programme, Call.of("GET" + ROUND + "/disputes", round));
        api.expect(403, host, Call.of("GET" + ROUND + "/disputes", round));
        statistics();
        prepare(consent());
        matchAgain(round);
        callOff(round);
    }

    /// What was announced stays; another round ends before anything is.
    private void callOff(String announced) {
        String path = "POST" + ROUND + "/calling-off";
        String reason = "{\"reason\": \"Too few places were offered.\"}";
        api.expect(409, programme, Call.of(path, announced).json(reason));
        String round = publishedRound();
        api.expect(200, programme, Call.of("GET" + ROUND + "/size", round));
        api.expect(403, host, Call.of("GET" + ROUND + "/size", round));
        api.expect(404, programme, Call.of("GET" + ROUND + "/size", NOTHING));
        api.expect(422, programme, Call.of(path, round).json("{}"));
        api.expect(403, host, Call.of(path, round).json(reason));
        api.expect(404, programme, Call.of(path, NOTHING).json(reason));
        api.expect(200, programme, Call.of(path, round).json(reason));
        api.expect(200, officer, Call.of("GET" + ROUND, round));
    }

    /// The placement that was prepared came to nothing, and its place waits.
    private void matchAgain(String round) {
        String rematches = ROUND + "/rematches";
        api.expect(403, host, Call.of("GET" + rematches, round));
        api.expect(403, host, Call.of("POST" + rematches, round));
        api.expect(404, programme, Call.of("GET" + rematches, NOTHING));
        api.expect(200, programme, Call.of("GET" + rematches, round));
        api.expect(200, programme, Call.of("POST" + rematches, round));
        api.expect(409, programme, Call.of("POST" + rematches, round));
        String time = rematches + "/{number}";
        api.expect(200, programme, Call.of("GET" + time, round, "1"));
        api.expect(404, programme, Call.of("GET" + time, round, "99"));
        api.expect(403, host, Call.of("GET" + time, round, "1"));
        api.expect(200, programme, Call.of("GET" + rematches, round));
    }

    /// Nobody else of the office is nominated, so nobody can be named.
    private void replacement(String application) {
        String path = " /api/exchange/nominations/{application}/replacement";
        api.expect(404, host, Call.of("GET" + path, application));
        api.expect(200, home, Call.of("GET" + path, application));
        api.expect(422, home, Call.of("PUT" + path, application).json("{}"));
        api.expect(422, home, Call.of("PUT" + path, application).json("{\"candidate\": \"%s\"}".formatted(NOTHING)));
        api.expect(200, home, Call.of("DELETE" + path, application));
    }

    private String publishedRound() {
        api.expect(403, officer, Call.of("POST" + ROUNDS).json(Exchanges.ROUND));
        api.expect(422, programme, Call.of("POST" + ROUNDS).json(Exchanges.ROUND.replace("shadowing", "cruise")));
        api.expect(400, programme, Call.of("POST" + ROUNDS).json("{"));
        String waste = id(api.expect(200, programme, Call.of("POST" + ROUNDS).json(Exchanges.ROUND)));
        api.expect(200, programme, Call.of("DELETE" + ROUND, waste));
        api.expect(404, programme, Call.of("DELETE" + ROUND, waste));
        String round = id(api.expect(200, programme, Call.of("POST" + ROUNDS).json(Exchanges.ROUND)));
        api.expect(404, officer, Call.of("GET" + ROUND, round));
        api.expect(200, programme, Call.of("PUT" + ROUND, round).json(Exchanges.ROUND));
        api.expect(200, programme, Call.of("POST" + ROUND + "/publication", round));
        api.expect(409, programme, Call.of("PUT" + ROUND, round).json(Exchanges.ROUND));
        api.expect(200, officer, Call.of("GET" + ROUND, round));
        api.expect(200, officer, Call.of("GET" + ROUNDS));
        api.expect(401, Caller.anonymous(), Call.of("GET" + ROUNDS));
        return round;
    }

    /// @return the id of a published place
    private String places(String round) {
        api.expect(403, officer, Call.of("POST" + PLACES, round).json("{}"));
        api.expect(404, host, Call.of("POST" + PLACES, NOTHING).json("{}"));
        String place = id(api.expect(200, host, Call.of("POST" + PLACES, round).json("{}")));
        api.expect(422, host, Call.of("POST" + PLACE + "/publication", place));
        api.expect(404, officer, Call.of("GET" + PLACE, place));
        api.expect(200, host, Call.of("PUT" + PLACE, place).json(Exchanges.PLACE));
        api.expect(200, host, Call.of("POST" + PLACE + "/publication", place));
        api.expect(409, host, Call.of("DELETE" + PLACE, place));
        api.expect(200, officer, Call.of("GET" + PLACE, place));
        api.expect(200, officer, Call.of("GET" + PLACES, round));
        api.expect(200, host, Call.of("POST" + PLACE + "/withdrawal", place));
        String waste = id(api.expect(200, host, Call.of("POST" + PLACES, round).json("{}")));
        api.expect(200, host, Call.of("DELETE" + PLACE, waste));
        String offered =
                id(api.expect(200, host, Call.of("POST" + PLACES, round).json(Exchanges.PLACE)));
        api.expect(200, host, Call.of("POST" + PLACE + "/publication", offered));
        return offered;
    }

    /// @return the code of the officer
    private String nominated(String round, String place) {
        String mine = ROUND + "/application";
        String body = Exchanges.application(place).replace("GB", "TW");
        api.expect(404, officer, Call.of("GET" + mine, round));
        api.expect(404, home, Call.of("GET" + mine, round));
        api.expect(200, officer, Call.of("PUT" + mine, round).json("{}"));
        api.expect(422, officer, Call.of("POST" + mine + "/submission", round));
        api.expect(200, officer, Call.of("POST" + mine + "/withdrawal", round));
        api.expect(200, officer, Call.of("PUT" + mine, round).json(body));
        Reply submitted = api.expect(200, officer, Call.of("POST" + mine + "/submission", round));
        api.expect(409, officer, Call.of("PUT" + mine, round).json(body));
        api.expect(200, officer, Call.of("GET" + mine, round));
        api.expect(200, home, Call.of("GET" + ROUND + "/nominations", round));
        String nomination = "POST /api/exchange/nominations/{application}";
        api.expect(404, host, Call.of(nomination + "/nomination", id(submitted)));
        api.expect(200, home, Call.of(nomination + "/nomination", id(submitted)));
        replacement(id(submitted));
        groups(round, id(submitted));
        decline(round, place);
        prematch(place, submitted.json().path("pseudonym").asText());
        return submitted.json().path("pseudonym").asText();
    }

    /// The home office is excused, and in the end nothing is decided any more.
    private void excuses(String round) {
        String own = ROUND + "/excuse";
        String all = ROUND + "/excuses";
        String one = all + "/{jurisdiction}/{organisation}";
        api.expect(403, officer, Call.of("PUT" + own, round));
        api.expect(404, home, Call.of("PUT" + own, NOTHING));
        api.expect(200, home, Call.of("PUT" + own, round));
        api.expect(200, home, Call.of("DELETE" + own, round));
        api.expect(200, home, Call.of("PUT" + own, round));
        String office = api.expect(200, home, Call.of("GET" + own, round))
                .json()
                .at("/office/organisation")
                .asText();
        api.expect(403, home, Call.of("GET" + all, round));
        api.expect(200, programme, Call.of("GET" + all, round));
        Call decision = Call.of("PUT" + one, round, "GB", office);
        String excused = "{\"decision\": \"excused\"}";
        api.expect(422, programme, decision.json("{\"decision\": \"perhaps\"}"));
        api.expect(403, home, decision.json(excused));
        api.expect(404, programme, Call.of("PUT" + one, round, "GB", "nobody").json(excused));
        api.expect(200, programme, decision.json(excused));
        api.expect(409, home, Call.of("DELETE" + own, round));
        api.expect(200, programme, Call.of("DELETE" + one, round, "GB", office));
        api.expect(200, officer, Call.of("GET" + ROUND + "/excused", round));
    }

    /// Nobody else of the office has applied, so nobody can be put together with her.
    private void groups(String round, String application) {
        String all = ROUND + "/groups";
        String own = ROUND + "/application/group";
        api.expect(403, officer, Call.of("GET" + all, round));
        api.expect(200, home, Call.of("GET" + all, round));
        api.expect(422, home, Call.of("POST" + all, round).json("{}"));
        String alone = "{\"officers\": [\"%s\"], \"otherwise\": \"none\"}".formatted(application);
        api.expect(422, home, Call.of("POST" + all, round).json(alone));
        api.expect(404, home, Call.of("DELETE /api/exchange/groups/{group}", NOTHING));
        api.expect(404, officer, Call.of("GET" + own, round));
        api.expect(409, officer, Call.of("DELETE" + own, round));
    }

    /// They agreed beforehand.
    private void prematch(String place, String code) {
        String list = " /api/exchange/places/{place}/prematches";
        api.expect(403, officer, Call.of("GET" + list, place));
        api.expect(200, host, Call.of("GET" + list, place));
        api.expect(422, host, Call.of("PUT" + list + "/{code}", place, "0000000000"));
        api.expect(200, host, Call.of("PUT" + list + "/{code}", place, code));
        api.expect(200, host, Call.of("DELETE" + list + "/{code}", place, code));
        api.expect(422, host, Call.of("DELETE" + list + "/{code}", place, code));
        api.expect(200, host, Call.of("PUT" + list + "/{code}", place, code));
    }

    private void decline(String round, String place) {
        Caller other = Caller.program("officer-tw");
        Caller office = Caller.program("coordinator-tw");
        String own = id(api.expect(200, home, Call.of("POST" + PLACES, round).json(Exchanges.PLACE)));
        api.expect(200, home, Call.of("POST" + PLACE + "/publication", own));
        Call save = Call.of("PUT" + ROUND + "/application", round);
        api.expect(200, other, save.json(Exchanges.application(place)));
        api.expect(422, other, Call.of("POST" + ROUND + "/application/submission", round));
        api.expect(200, other, save.json(Exchanges.application(own)));
        String id = id(api.expect(200, other, Call.of("POST" + ROUND + "/application/submission", round)));
        Call refusal = Call.of("POST /api/exchange/nominations/{application}/refusal", id);
        api.expect(200, office, refusal);
        api.expect(409, office, refusal);
    }

    private void announce(String round, String code) {
        Call announcement = Call.of("POST" + ROUND + "/announcement", round);
        api.expect(409, programme, announcement);
        api.expect(404, programme, Call.of("GET" + ROUND + "/outcome", round));
        Call matching = Call.of("GET" + ROUND + "/matching", round);
        api.expect(404, programme, matching);
        api.expect(200, programme, Call.of("POST" + ROUND + "/run", round));
        api.expect(200, programme, matching);
        api.expect(403, host, matching);
        api.expect(403, host, Call.of("DELETE" + ROUND + "/matching", round));
        api.expect(409, programme, Call.of("DELETE" + ROUND + "/matching", round));
        api.expect(200, officer, Call.of("GET" + ROUND, round));
        api.expect(403, host, Call.of("GET" + ROUND + "/nominees", round));
        api.expect(200, programme, Call.of("GET" + ROUND + "/nominees", round));
        api.expect(403, host, Call.of("GET" + ROUND + "/outcome", round));
        Reply outcome = api.expect(200, programme, Call.of("GET" + ROUND + "/outcome", round));
        if (!outcome.json().at("/pairs/0/pseudonym").asText().equals(code)) {
            throw new IllegalStateException("The officer got no place: " + outcome);
        }
        Call late = Call.of("POST" + ROUND + "/scenarios", round);
        api.expect(409, programme, late.json("{\"scenarios\": [{\"floor\": 0}]}"));
        api.expect(200, programme, announcement);
        api.expect(409, programme, announcement);
    }

    private void scenarios(String round, String place) {
        Call scenarios = Call.of("POST" + ROUND + "/scenarios", round);
        String closed = "{\"scenarios\": [{\"places\": [{\"place\": \"%s\", \"capacity\": 0}]}, {\"floor\": 0}]}";
        api.expect(200, programme, scenarios.json(closed.formatted(place)));
        api.expect(422, programme, scenarios.json("{\"scenarios\": [{\"tolerance\": 1001}]}"));
        api.expect(422, programme, scenarios.json("{}"));
        api.expect(400, programme, scenarios.json("{"));
        api.expect(403, host, scenarios.json(closed.formatted(place)));
        api.expect(
                404, programme, Call.of("POST" + ROUND + "/scenarios", NOTHING).json(closed.formatted(place)));
    }

    private void statistics() {
        api.expect(200, officer, Call.of("GET /api/exchange/statistics"));
        api.expect(401, Caller.anonymous(), Call.of("GET /api/exchange/statistics"));
    }

    private void reasons(String round) {
        Call reasons = Call.of("GET" + ROUND + "/application/reasons", round);
        api.expect(200, officer.with("Accept-Language", "fr"), reasons);
        api.expect(404, Caller.program("officer-fr"), reasons);
        String id = id(api.expect(200, officer, Call.of("GET" + ROUND + "/application", round)));
        Call desk = Call.of("GET /api/exchange/nominations/{application}/reasons", id);
        api.expect(200, home, desk);
        api.expect(404, host, desk);
        api.expect(403, officer, desk);
    }

    private void seats(String place) {
        Call seats = Call.of("GET /api/exchange/places/{place}/seats", place);
        api.expect(200, host.with("Accept-Language", "ar"), seats);
        api.expect(404, home, seats);
        api.expect(403, officer, seats);
    }

    /// @return the match to which all have agreed
    private String consent() {
        String match = " /api/exchange/matches/{match}";
        String id = api.expect(200, officer, Call.of("GET /api/exchange/matches"))
                .json()
                .at("/matches/0/id")
                .asText();
        api.expect(409, officer, Call.of("POST" + match + "/acceptance", id));
        api.expect(403, host, Call.of("POST" + match + "/end", id));
        api.expect(404, programme, Call.of("POST" + match + "/end", NOTHING));
        api.expect(409, programme, Call.of("POST" + match + "/end", id));
        api.expect(200, host, Call.of("GET" + match, id));
        api.expect(404, Caller.program("officer-fr"), Call.of("GET" + match, id));
        api.expect(200, host, Call.of("POST" + match + "/acceptance", id));
        api.expect(409, host, Call.of("POST" + match + "/refusal", id));
        api.expect(200, officer, Call.of("POST" + match + "/acceptance", id));
        api.expect(200, host, Call.of("GET" + match, id));
        return id;
    }

    /// From the agreement to "ready", with one signature on paper, and back out of it.
    private void prepare(String id) {
        String placement = " /api/exchange/placements/{match}";
        Call step = Call.of("POST" + placement + "/steps", id);
        String said = "{\"step\": \"%s\"}";
        api.expect(404, Caller.program("officer-fr"), Call.of("GET" + placement, id));
        String code = api.expect(200, host, Call.of("GET" + placement, id))
                .json()
                .path("code")
                .asText();
        String paper = "{\"step\": \"signature\", \"code\": \"%s\"}";
        api.expect(422, host, step.json(paper.formatted("WRONG")));
        api.expect(200, host, step.json(paper.formatted(code)));
        api.expect(200, home, step.json(said.formatted("signature")));
        api.expect(200, home, step.json(said.formatted("clearance-needed")));
        api.expect(409, home, step.json(said.formatted("ready")));
        api.expect(200, home, step.json(said.formatted("clearance")));
        api.expect(200, home, step.json(said.formatted("language-proof")));
        api.expect(403, home, step.json(said.formatted("briefing")));
        api.expect(422, officer, step.json(said.formatted("briefing")));
        api.expect(404, Caller.program("officer-fr"), Call.of("GET" + placement + "/briefing", id));
        api.expect(200, host, Call.of("GET" + placement + "/briefing", id));
        api.expect(200, officer, Call.of("GET" + placement + "/briefing", id));
        api.expect(200, officer, step.json(said.formatted("briefing")));
        api.expect(200, home, step.json(said.formatted("ready")));
        news();
        Call release = Call.of("PUT" + placement + "/agreement/release", id);
        api.expect(403, officer, release.json("{}"));
        api.expect(422, host, release.json("{\"until\": \"soon\"}"));
        api.expect(200, host, release.json("{\"passOn\": true}"));
        stay(id);
        silence(id);
        api.expect(200, home, Call.of("POST /api/exchange/matches/{match}/withdrawal", id));
        api.expect(404, home, Call.of("GET" + placement, id));
        api.expect(404, home, Call.of("GET" + placement + "/briefing", id));
    }

    private void news() {
        String path = " /api/exchange/notices";
        api.expect(401, Caller.anonymous(), Call.of("GET" + path));
        String asOf =
                api.expect(200, host, Call.of("GET" + path)).json().path("asOf").asText();
        Call read = Call.of("POST" + path + "/read");
        api.expect(200, host, read.json("{\"until\": \"" + asOf + "\"}"));
        api.expect(422, host, read.json("{\"until\": \"yesterday\"}"));
        newsMail(path + "/mail");
    }

    /// Nobody listens where mail goes, so no link arrives.
    private void newsMail(String path) {
        api.expect(401, Caller.anonymous(), Call.of("GET" + path));
        api.expect(200, host, Call.of("GET" + path));
        api.expect(422, host, Call.of("PUT" + path).json("{\"address\": \"nowhere\"}"));
        api.expect(200, host, Call.of("PUT" + path).json("{\"address\": \"somebody@example.org\"}"));
        api.expect(409, host, Call.of("POST" + path + "/confirmation").json("{\"code\": \"x\"}"));
        api.expect(200, Caller.anonymous(), Call.of("POST" + path + "/off/{key}", "x"));
        api.expect(200, host, Call.of("DELETE" + path));
    }

    /// The stay is far from today, so nothing can be said of it yet.
    private void stay(String id) {
        String placement = " /api/exchange/placements/{match}";
        Call conclude = Call.of("POST" + placement + "/stay", id);
        api.expect(200, officer, Call.of("GET" + placement + "/stay", id));
        api.expect(404, Caller.program("officer-fr"), Call.of("GET" + placement + "/stay", id));
        for (String paper : List.of("/agreement.pdf", "/stay.ics")) {
            api.expect(200, officer, Call.of("GET" + placement + paper, id));
            api.expect(404, Caller.program("officer-fr"), Call.of("GET" + placement + paper, id));
        }
        api.expect(422, host, conclude.json("{\"outcome\": \"danced\"}"));
        api.expect(409, host, conclude.json("{\"outcome\": \"held\"}"));
        api.expect(403, home, conclude.json("{\"outcome\": \"held\"}"));
        Call contradict = Call.of("POST" + placement + "/stay/contradiction", id);
        api.expect(422, officer, contradict.json("{}"));
        api.expect(409, officer, contradict.json("{\"why\": \"x\"}"));
        Call decide = Call.of("POST" + placement + "/stay/decision", id);
        api.expect(403, host, decide.json("{\"outcome\": \"held\", \"reason\": \"x\"}"));
        api.expect(422, programme, decide.json("{\"outcome\": \"held\"}"));
        api.expect(409, programme, decide.json("{\"outcome\": \"held\", \"reason\": \"x\"}"));
        String body = "{\"text\": \"x\", \"see\": [], \"passOn\": false}";
        api.expect(409, officer, Call.of("PUT" + placement + "/report", id).json(body));
        api.expect(403, home, Call.of("PUT" + placement + "/report", id).json(body));
        api.expect(200, officer, Call.of("GET" + placement + "/report", id));
        api.expect(404, host, Call.of("GET" + placement + "/report", id));
        String marks = "{\"preparation\": 5, \"cooperation\": 5, \"language\": 5, \"usefulness\": 5}";
        api.expect(200, home, Call.of("GET" + placement + "/evaluation", id));
        api.expect(409, host, Call.of("POST" + placement + "/evaluation", id).json(marks));
        api.expect(403, home, Call.of("POST" + placement + "/evaluation", id).json(marks));
        Call certify = Call.of("POST" + placement + "/certificate", id).json("{}");
        api.expect(409, officer, certify);
        api.expect(403, home, certify);
        api.expect(404, officer, Call.of("GET" + placement + "/certificate", id));
        api.expect(404, officer, Call.of("GET" + placement + "/certificate.pdf", id));
        api.expect(200, officer, Call.of("GET" + placement + "/certificate/checks", id));
        api.expect(403, host, Call.of("GET" + placement + "/certificate/checks", id));
        api.expect(404, home, Call.of("GET /api/exchange/certificates/{code}", "0".repeat(26)));
        api.expect(200, host, Call.of("GET" + placement + "/cascade", id));
        Call promise = Call.of("POST" + placement + "/cascade", id).json("{\"people\": 3}");
        api.expect(409, officer, promise);
        api.expect(403, home, promise);
        api.expect(
                409,
                officer,
                Call.of("POST" + placement + "/cascade/{months}", id, "3")
                        .json("{\"taught\": 3, \"whom\": [\"unit\"]}"));
    }

    /// Nor can its programme say anything yet.
    private void silence(String id) {
        Call conclude = Call.of("POST /api/exchange/placements/{match}/stay/conclusion", id);
        api.expect(403, host, conclude.json("{\"outcome\": \"held\"}"));
        api.expect(422, programme, conclude.json("{}"));
        api.expect(409, programme, conclude.json("{\"outcome\": \"held\"}"));
    }

    private static String id(Reply reply) {
        return reply.json().path("id").asText();
    }
}
