package org.comity.exchange.placement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Filled;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.Page;

/// A placement as its reader sees it.
///
/// @param filled the code that was typed last, if it was wrong
public record PlacementPage(String title, PlacementView placement, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.placement(placement.id());
    }

    public String match() {
        return ExchangePaths.match(placement.id());
    }

    public String briefing() {
        return ExchangePaths.briefing(placement.id());
    }

    /// Whether the reader has to open the briefing before she can say that she has read it.
    public boolean unopened() {
        return placement.you().equals(Party.OFFICER.code())
                && !placement.steps().contains(Step.BRIEFING.code())
                && placement.bolts().stream()
                        .anyMatch(bolt -> bolt.step().equals(Step.BRIEFING.code()) && !bolt.done());
    }

    public String agreement() {
        return address() + "/agreement.pdf";
    }

    /// Where an office says what others may do with the agreement.
    public String release() {
        return address() + "/agreement/release";
    }

    /// Whether the reader acts for one of the offices whose agreement it is.
    public boolean originator() {
        return !placement.you().equals(Party.OFFICER.code());
    }

    public String action(String step) {
        return address() + "/steps/" + step;
    }

    /// Whether a step can also be done on paper.
    public boolean onPaper(String step) {
        return Step.of(step).filter(Step::onPaper).isPresent();
    }

    /// The field for the code of what was done on paper.
    public String field(String step) {
        return codeField(step);
    }

    static String codeField(String step) {
        return "code-" + step;
    }

    /// The tag of the language that the agreement has beside the reader's.
    public String second(InterfaceLanguage readers) {
        return beside(readers).tag();
    }

    static InterfaceLanguage beside(InterfaceLanguage leading) {
        return leading == InterfaceLanguage.ENGLISH ? InterfaceLanguage.FRENCH : InterfaceLanguage.ENGLISH;
    }

    /// The languages that the agreement can be had in, by their tags.
    public Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            languages.put(language.tag(), language.ownName());
        }
        return languages;
    }
}
