package org.comity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;

/// Exchanges at every stage: rounds as a draft, open, run and announced, places as a draft and published, an
/// application on the desk of its office, a match that the host office decides on, and one to which all have agreed.
///
/// @param round takes places and applications
/// @param place published in it, by the office that nominates
/// @param application submitted in it
/// @param runRound has run with one nominated officer
/// @param told a round that was announced, with the match that the host office decides on
/// @param agreed match to which all three have agreed
/// @param vacated an announced round whose only match the host office refused
record Exchanges(
        String draftRound,
        String round,
        String draftPlace,
        String place,
        String application,
        String runRound,
        Told told,
        String agreed,
        Told vacated) {

    /// An announced round that found a place for one officer.
    record Told(String round, String place, String application, String match) {}

    String match() {
        return told.match();
    }

    private static final String ROUNDS = "/api/exchange/rounds";

    /// A sound round far from today.
    static final String ROUND = """
            {"texts": {"en": {"title": "Cybercrime units", "eligibility": "Two years of service."},
              "ar": {"title": "وحدات الجريمة السيبرانية", "eligibility": "سنتان من الخدمة."}},
             "format": "shadowing", "placesUntil": "2091-02-01", "applicationsUntil": "2091-03-01",
             "from": "2091-05-01", "to": "2091-06-30", "tolerance": 5, "floor": 3}""";

    /// A sound place of it.
    static final String PLACE = """
            {"unit": "Cybercrime laboratory", "specialisms": ["un18-computer-crime"], "ranks": ["operational"],
             "priorities": [{"kind": "experience", "value": "8-to-15"}, {"kind": "language", "value": "en", "level": "c1"}],
             "languages": [{"language": "en", "level": "b2"}], "clearance": "none", "from": "2091-05-03",
             "to": "2091-05-14", "capacity": "2", "may": "Follow investigations.", "mayNot": "Carry arms.",
             "instrument": "untoc", "basis": "A memorandum between the two services.", "support": "Housing."}""";

    /// A sound application for a place of the United Kingdom.
    static String application(String place) {
        return """
                {"languages": [{"language": "en", "level": "c1"}], "specialisms": ["un18-computer-crime"],
                 "rank": "operational", "experience": "3-to-7", "clearance": "none", "jurisdictions": ["GB"],
                 "windows": [{"from": "2091-05-01", "to": "2091-05-31"}],
                 "choices": [{"place": "%s", "rank": 1}]}""".formatted(place);
    }

    /// Who brings all of it about.
    ///
    /// @param home nominates the officer
    /// @param host offers the place that she applies for
    record Cast(
            APIRequestContext programme, APIRequestContext home, APIRequestContext host, APIRequestContext officer) {

        Exchanges prepared() {
            String draft = id(programme, ROUNDS, ROUND);
            String round = open();
            String places = ROUNDS + "/" + round + "/places";
            String unfinished = id(home, places, "{\"unit\": \"Border unit\"}");
            String place = offered(home, round);
            String application = applied(round, offered(host, round));
            String run = open();
            run(run, offered(host, run));
            Told told = announced();
            String agreed = announced().match();
            id(host, "/api/exchange/matches/" + agreed + "/acceptance", "");
            id(officer, "/api/exchange/matches/" + agreed + "/acceptance", "");
            return new Exchanges(draft, round, unfinished, place, application, run, told, agreed, vacated());
        }

        private Told vacated() {
            Told told = announced();
            id(host, "/api/exchange/matches/" + told.match() + "/refusal", "");
            return told;
        }

        private Told announced() {
            String round = open();
            String place = offered(host, round);
            String application = run(round, place);
            id(programme, ROUNDS + "/" + round + "/announcement", "");
            for (JsonNode match :
                    Examinee.json(officer.get("/api/exchange/matches")).path("matches")) {
                if (match.path("round").asText().equals(round)) {
                    return new Told(round, place, application, match.path("id").asText());
                }
            }
            throw new IllegalStateException("The officer got no place in round " + round);
        }

        private String open() {
            String round = id(programme, ROUNDS, ROUND);
            id(programme, ROUNDS + "/" + round + "/publication", "");
            return round;
        }

        private static String offered(APIRequestContext office, String round) {
            String place = id(office, ROUNDS + "/" + round + "/places", PLACE);
            id(office, "/api/exchange/places/" + place + "/publication", "");
            return place;
        }

        private String applied(String round, String place) {
            String path = ROUNDS + "/" + round + "/application";
            Examinee.json(officer.put(path, json().setData(application(place))));
            return id(officer, path + "/submission", "");
        }

        /// @return the application
        private String run(String round, String place) {
            String application = applied(round, place);
            id(home, "/api/exchange/nominations/" + application + "/nomination", "");
            id(programme, ROUNDS + "/" + round + "/closing", "");
            id(programme, ROUNDS + "/" + round + "/run", "");
            return application;
        }

        /// @return the id of what came of it
        private static String id(APIRequestContext requests, String path, String body) {
            RequestOptions options = body.isEmpty() ? json() : json().setData(body);
            return Examinee.json(requests.post(path, options)).path("id").asText();
        }

        private static RequestOptions json() {
            return Examinee.fromHere().setHeader("Content-Type", "application/json");
        }
    }
}
