package org.comity.exchange.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// Where it leads: to what happened or is due, or, before there is a match, to her application or her
    /// office's desk. What was taken back does not stand there by itself any more.
    public String address(Notice notice) {
        return elsewhere(notice).orElseGet(() -> where(notice));
    }

    private static Optional<String> elsewhere(Notice notice) {
        return switch (notice.what()) {
            case "conclude-due" -> notice.match().map(ExchangePaths::stay);
            case "report-due" -> notice.match().map(ExchangePaths::report);
            case "evaluate-due" -> notice.match().map(ExchangePaths::evaluation);
            case "teach-due" -> notice.match().map(ExchangePaths::cascade);
            case "vacant", "unanswered" -> Optional.of(ExchangePaths.rematches(notice.round()));
            case "called-off" -> Optional.of(ExchangePaths.round(notice.round()));
            case "disputed", "unconcluded" -> Optional.of(ExchangePaths.disputes(notice.round()));
            case "excuse-asked" -> Optional.of(ExchangePaths.excuses(notice.round()));
            case "excused", "excuse-declined", "excuse-undone" -> Optional.of(ExchangePaths.excuse(notice.round()));
            case TAKEN_BACK -> Optional.of(ExchangePaths.nominations(notice.round()));
            default -> Optional.empty();
        };
    }

    private static String where(Notice notice) {
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
