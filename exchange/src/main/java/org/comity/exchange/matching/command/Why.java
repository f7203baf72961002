package org.comity.exchange.matching.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.file.Round;
import org.comity.exchange.matching.groups.Hindrance;
import org.comity.exchange.matching.groups.Seated;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.reasons.Explaining;
import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.matching.reasons.Remedy;

/// Says about one officer of a round, in lines, why she has no other place. The round is matched by the balanced
/// mechanism.
final class Why {

    private final Seated seated;
    private final Instance instance;
    private final Explaining explaining;
    private final Matching matching;

    Why(Round round) {
        seated = SeatingGroups.seat(round.instance(), Mechanism.BALANCED.limit());
        instance = seated.instance();
        Balanced balanced = Balancing.match(instance);
        matching = balanced.matching();
        explaining = new Explaining(seated, round.applications(), balanced);
    }

    /// @throws IllegalArgumentException when the round has no such officer
    List<String> lines(String id) {
        int officer = 0;
        while (officer < instance.officers().size()
                && !instance.officers().get(officer).id().equals(id)) {
            officer++;
        }
        if (officer == instance.officers().size()) {
            throw new IllegalArgumentException("The round has no officer '%s'.".formatted(id));
        }
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < instance.places().size(); place++) {
            lines.add(instance.places().get(place).id() + ": " + said(explaining.whyNot(officer, place)));
        }
        if (matching.of(officer) == Matching.NOWHERE) {
            lines.add(explaining
                    .smallest(officer)
                    .map(this::said)
                    .orElse(
                            seated.bound(officer)
                                    ? "Her group comes together or not at all, and no place took it."
                                    : "No change of hers that opens one place would have placed her."));
        }
        return lines;
    }

    private static String said(Reason reason) {
        return switch (reason) {
            case Reason.Has() -> "she has it";
            case Reason.Accepted() -> "she accepted another place before";
            case Reason.NotListed() -> "she did not list it";
            case Reason.OfGroup(Hindrance why) ->
                switch (why) {
                    case NOT_COMMON -> "not all of her group could go there";
                    case SEATS -> "it had not seats enough left for her group";
                    case BAND -> "with her group there the band could not have been kept";
                    case BEHIND -> "her group has a place that it puts before this one";
                };
            case Reason.Excluded(List<Exclusion> rules) ->
                "excluded by " + rules.stream().map(Why::said).collect(Collectors.joining("; "));
            case Reason.OutOfReach(Reason.Seats seats) ->
                "no matching within the capacities and bands has her there" + said(seats);
            case Reason.Kept(),
                    Reason.Dearer(),
                    Reason.CutOff(),
                    Reason.NobodyBack(),
                    Reason.Taken(),
                    Reason.NoSeatsAtHome(),
                    Reason.NoExchange() ->
                throw new IllegalStateException("A balanced round has no such reason: " + reason);
            case Reason.Alike(Reason.Seats seats) ->
                "another matching has her there and is as good for all" + said(seats);
            case Reason.Outweighed(Effect.Loss(Tier tier, long level, long by), Reason.Seats seats) ->
                "%s%s would be worse by %d".formatted(tier.key(), level == 0 ? "" : " " + level, by) + said(seats);
        };
    }

    private static String said(Reason.Seats seats) {
        return " (%d of %d seats taken, %d by officers before her)"
                .formatted(seats.taken(), seats.capacity(), seats.before());
    }

    private static String said(Exclusion rule) {
        return switch (rule) {
            case Exclusion.OwnOffice(String office) -> "being of her own office";
            case Exclusion.LanguageLevel(String language, var asked, var has) ->
                "language %s: %s asked, %s there".formatted(language, asked, has == null ? "none" : has);
            case Exclusion.RankBand(var asked, String has) ->
                "rank band: %s asked, %s there".formatted(asked, has.isBlank() ? "none" : has);
            case Exclusion.Stay(var window, int asked, int has) ->
                "stay from %s to %s: %d days asked, %d there".formatted(window.from(), window.until(), asked, has);
            case Exclusion.Jurisdiction(String asked, var has) -> "jurisdiction %s, not among %s".formatted(asked, has);
            case Exclusion.Specialism(var asked, var has) -> "specialism: one of %s asked".formatted(asked);
        };
    }

    private String said(Remedy remedy) {
        List<String> changes = new ArrayList<>();
        remedy.changes().forEach(each -> changes.add(said(each)));
        if (remedy.adds()) {
            changes.add("the place in her list");
        }
        return "The smallest change that would have placed her: %s, for %s; %s would be better by %d."
                .formatted(
                        String.join(" and ", changes),
                        instance.places().get(remedy.place()).id(),
                        remedy.gain().tier().key(),
                        remedy.gain().by());
    }

    private static String said(Change change) {
        return switch (change) {
            case Change.None() -> "nothing";
            case Change.ReachLevel(String language, var level, int steps) -> "%s %s".formatted(language, level);
            case Change.SayRankBand(var bands) -> "a rank band of %s".formatted(bands);
            case Change.MoreDays(var within, int days) ->
                "%d days more between %s and %s".formatted(days, within.from(), within.until());
            case Change.AcceptJurisdiction(String jurisdiction) -> "jurisdiction " + jurisdiction;
            case Change.TrainInOne(var specialisms) -> "one specialism of %s".formatted(specialisms);
        };
    }
}
