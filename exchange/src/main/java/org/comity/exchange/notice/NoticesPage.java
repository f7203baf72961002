package org.comity.exchange.notice;

import java.util.List;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.round.Round;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// What is new on the reader's exchanges.
///
/// @param wishes BCP 47 tags of the languages she reads, dearest first
/// @param mail whether she can choose to get mail
public record NoticesPage(String title, Noticing.News news, List<String> wishes, boolean mail) implements Page {

    private static final String TAKEN_BACK = "taken-back";

    @Override
    public String section() {
        return "exchange";
    }

    public List<Notice> notices() {
        return news.notices();
    }

    /// Where it leads: to what happened, or, before there is a match, to her application or her office's desk. What was
    /// taken back does not stand there by itself any more.
    public String address(Notice notice) {
        if (notice.what().equals(TAKEN_BACK)) {
            return ExchangePaths.nominations(notice.round());
        }
        return notice.match()
                .map(ExchangePaths::match)
                .or(() -> notice.application().map(ExchangePaths::nomination))
                .orElseGet(() -> ExchangePaths.application(notice.round()));
    }

    public String text(Notice notice, Localizer localizer) {
        return localizer.text("notice.event." + notice.what(), Map.of("party", notice.party()));
    }

    public String round(Notice notice) {
        return named(notice).title(wishes);
    }

    /// BCP 47 tag of the title.
    public String language(Notice notice) {
        return named(notice).terms().language(wishes);
    }

    /// How many are told of how many, when not all are.
    public boolean shortened() {
        return news.all() > news.notices().size();
    }

    private Round named(Notice notice) {
        Round round = news.rounds().get(notice.round());
        if (round == null) {
            throw new IllegalStateException("No round " + notice.round());
        }
        return round;
    }
}
