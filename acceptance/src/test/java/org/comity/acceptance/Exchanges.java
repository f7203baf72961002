package org.comity.acceptance;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;

/// A programme with two rounds and a host office with two places, each once as a draft and once published.
///
/// @param round the published one, which takes places
/// @param place the published one
record Exchanges(String draftRound, String round, String draftPlace, String place) {

    private static final String ROUNDS = "/api/exchange/rounds";

    /// A sound round far from today.
    static final String ROUND = """
            {"texts": {"en": {"title": "Cybercrime units", "eligibility": "Two years of service."},
              "ar": {"title": "وحدات الجريمة السيبرانية", "eligibility": "سنتان من الخدمة."}},
             "format": "shadowing", "placesUntil": "2091-02-01", "applicationsUntil": "2091-03-01",
             "from": "2091-05-01", "to": "2091-06-30", "tolerance": 1, "floor": 3}""";

    /// A sound place of it.
    static final String PLACE = """
            {"unit": "Cybercrime laboratory", "specialisms": ["un18-computer-crime"], "ranks": ["operational"],
             "languages": [{"language": "en", "level": "b2"}], "clearance": "none", "from": "2091-05-03",
             "to": "2091-05-14", "capacity": "2", "may": "Follow investigations.", "mayNot": "Carry arms.",
             "instrument": "untoc", "basis": "A memorandum between the two services.", "support": "Housing."}""";

    static Exchanges prepared(APIRequestContext programme, APIRequestContext host) {
        String draft = sent(programme, ROUNDS, ROUND);
        String round = sent(programme, ROUNDS, ROUND);
        sent(programme, ROUNDS + "/" + round + "/publication", "");
        String places = ROUNDS + "/" + round + "/places";
        String unfinished = sent(host, places, "{\"unit\": \"Border unit\"}");
        String place = sent(host, places, PLACE);
        sent(host, "/api/exchange/places/" + place + "/publication", "");
        return new Exchanges(draft, round, unfinished, place);
    }

    private static String sent(APIRequestContext requests, String path, String body) {
        RequestOptions options = Examinee.fromHere().setHeader("Content-Type", "application/json");
        return Examinee.json(requests.post(path, body.isEmpty() ? options : options.setData(body)))
                .path("id")
                .asText();
    }
}
