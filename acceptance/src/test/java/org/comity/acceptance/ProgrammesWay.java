package org.comity.acceptance;

/// The way of a programme and a host office through the API, from the draft of a round to its run.
final class ProgrammesWay {

    private static final String ROUNDS = " /api/exchange/rounds";
    private static final String ROUND = ROUNDS + "/{round}";
    private static final String PLACES = ROUND + "/places";
    private static final String PLACE = " /api/exchange/places/{place}";
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private final ApiConversation api;
    private final Caller programme = Caller.program("publisher");
    private final Caller host = Caller.program("coordinator-tw");
    private final Caller officer = Caller.program("officer-fr");

    ProgrammesWay(ApiConversation api) {
        this.api = api;
    }

    void walk() {
        String round = publishedRound();
        places(round);
        api.expect(409, programme, Call.of("POST" + ROUND + "/run", round));
        api.expect(200, programme, Call.of("POST" + ROUND + "/closing", round));
        api.expect(409, host, Call.of("POST" + PLACES, round).json(Exchanges.PLACE));
        api.expect(200, programme, Call.of("POST" + ROUND + "/run", round));
        api.expect(200, officer, Call.of("GET" + ROUND, round));
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

    private void places(String round) {
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
    }

    private static String id(Reply reply) {
        return reply.json().path("id").asText();
    }
}
