package org.comity.exchange.reason;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.eligibility.Window;
import org.comity.exchange.matching.groups.Hindrance;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.naming.Names;
import org.comity.exchange.outcome.Shortfall;
import org.comity.exchange.place.PlaceRef;
import org.comity.exchange.reason.ReasonsView.ChangeView;
import org.comity.exchange.reason.ReasonsView.ChoiceView;
import org.comity.exchange.reason.ReasonsView.CutoffView;
import org.comity.exchange.reason.ReasonsView.LastMetView;
import org.comity.platform.language.Localizer;

/// Says reasons in the reader's language.
public final class Wording {

    private final Localizer localizer;
    private final Mechanism mechanism;
    private final boolean balanced;
    private final boolean together;

    /// Of what is told alike, whatever the mechanism and the officer.
    public Wording(Localizer localizer) {
        this(localizer, Mechanism.BALANCED, false);
    }

    /// @param together whether she was seated with her group
    private Wording(Localizer localizer, Mechanism mechanism, boolean together) {
        this.localizer = localizer;
        this.mechanism = mechanism;
        this.together = together;
        balanced = mechanism == Mechanism.BALANCED;
    }

    static ReasonsView view(Localizer localizer, Explanation explanation) {
        boolean together =
                explanation.group().filter(Group.Stand.TOGETHER::equals).isPresent();
        return new Wording(localizer, explanation.mechanism(), together).view(explanation);
    }

    private ReasonsView view(Explanation explanation) {
        return new ReasonsView(
                explanation.round(),
                explanation.pseudonym(),
                explanation.has().map(PlaceRef::of),
                explanation.choices().stream().map(this::choice).toList(),
                explanation.mechanism().key(),
                explanation.search().nearest().map(this::change),
                explanation.search().sought().code(),
                explanation.drew(),
                explanation.kept(),
                explanation.again().map(Instant::toString),
                explanation.group().map(Group.Stand::key));
    }

    private ChoiceView choice(Explanation.Choice choice) {
        return switch (choice.why()) {
            case WhyNot.NotOffered() -> plain(choice, "not-offered");
            case WhyNot.Closed() -> plain(choice, "closed");
            case WhyNot.Forgotten() -> plain(choice, "unknown");
            case WhyNot.KeptOut(Shortfall shortfall) -> excluded(choice, rules(shortfall));
            case WhyNot.Weighed(Reason reason) -> weighed(choice, reason);
        };
    }

    private ChoiceView weighed(Explanation.Choice choice, Reason reason) {
        return switch (reason) {
            case Reason.Has()
            when together -> view(choice, "has", Optional.empty(), List.of(localizer.text("reason.group.together")));
            case Reason.Has() ->
                said(choice, "has", (balanced ? "has" : "has." + mechanism.key()) + byCriteria(choice));
            case Reason.Kept() -> said(choice, "has", "kept");
            case Reason.Accepted() -> plain(choice, balanced ? "out-of-reach" : "agreed");
            case Reason.Dearer() -> plain(choice, "dearer");
            case Reason.CutOff() -> said(choice, "cut-off", "cut-off" + byCriteria(choice));
            case Reason.NobodyBack() -> said(choice, "nobody-back", "nobody-back." + mechanism.key());
            case Reason.Taken() -> said(choice, "taken", "taken." + mechanism.key());
            case Reason.NoSeatsAtHome() -> plain(choice, "no-seats-at-home");
            case Reason.NoExchange() -> said(choice, "no-exchange", "no-exchange." + mechanism.key());
            case Reason.NotListed() -> plain(choice, "unknown");
            case Reason.OfGroup(Hindrance why) ->
                view(
                        choice,
                        "group",
                        Optional.empty(),
                        List.of(localizer.text(
                                switch (why) {
                                    case NOT_COMMON -> "reason.group.not-common";
                                    case SEATS -> "reason.group.seats";
                                    case BAND -> "reason.group.band";
                                    case BEHIND -> "reason.group.behind";
                                })));
            case Reason.Excluded(List<Exclusion> rules) ->
                excluded(choice, rules.stream().map(this::rule).toList());
            case Reason.OutOfReach ignored -> plain(choice, "out-of-reach");
            case Reason.Alike ignored -> plain(choice, "alike");
            case Reason.Outweighed(Effect.Loss loss, Reason.Seats ignored) ->
                view(choice, "outweighed", Optional.of(loss.tier().key()), List.of(loss(loss)));
        };
    }

    /// The end of the key where criteria of the host decided by themselves.
    private String byCriteria(Explanation.Choice choice) {
        return !balanced && choice.order().isPresent() ? ".criteria" : "";
    }

    private ChoiceView plain(Explanation.Choice choice, String verdict) {
        return said(choice, verdict, verdict);
    }

    private ChoiceView said(Explanation.Choice choice, String verdict, String key) {
        return view(choice, verdict, Optional.empty(), List.of(localizer.text("reason.says." + key)));
    }

    private ChoiceView excluded(Explanation.Choice choice, List<String> rules) {
        return view(choice, "excluded", Optional.empty(), rules);
    }

    private ChoiceView view(Explanation.Choice choice, String verdict, Optional<String> tier, List<String> says) {
        return new ChoiceView(
                PlaceRef.of(choice.place()),
                choice.rank(),
                verdict,
                tier,
                choice.seating().map(seating -> cutoff(seating, choice.order())),
                choice.order().flatMap(HostOrder::hers).map(hers -> List.copyOf(hers.met())),
                says);
    }

    /// What it took to get into a place.
    ///
    /// @param order in which its host would take officers; empty when it prefers nobody
    public CutoffView cutoff(Seating seating, Optional<HostOrder> order) {
        WordingOrder wording = new WordingOrder(localizer, balanced);
        List<String> says = new ArrayList<>();
        order.ifPresent(found -> found.hers().ifPresent(hers -> says.add(wording.hers(found.criteria(), hers))));
        says.add(localizer.text("reason.seats", Map.of("taken", seating.taken(), "capacity", seating.capacity())));
        seating.last().ifPresent(last -> {
            says.addAll(order.flatMap(
                            found -> found.last().map(met -> wording.last(found.criteria(), met, last.lottery())))
                    .orElseGet(() -> List.of(localizer.text(
                            balanced ? "reason.cutoff.lottery" : "reason.cutoff.decides", "last", last.lottery()))));
            if (balanced) {
                says.add(seating.more().map(this::gain).orElseGet(() -> localizer.text("reason.seat.nothing")));
            }
        });
        return new CutoffView(
                seating.capacity(),
                seating.taken(),
                seating.last().map(Cutoff.Last::lottery),
                order.flatMap(HostOrder::last)
                        .map(last -> new LastMetView(List.copyOf(last.met().met()), last.told())),
                seating.more().map(gain -> gain.tier().key()),
                says);
    }

    private String gain(Effect.Gain gain) {
        return localizer.text(
                "reason.seat." + gain.tier().key(), Map.of("by", gain.by(), "rank", Math.max(1, gain.level())));
    }

    private String loss(Effect.Loss loss) {
        return localizer.text(
                "reason.loss." + loss.tier().key(), Map.of("by", loss.by(), "rank", Math.max(1, loss.level())));
    }

    private List<String> rules(Shortfall shortfall) {
        List<String> rules = new ArrayList<>();
        shortfall.rules().forEach(rule -> rules.add(rule(rule)));
        shortfall
                .clearance()
                .ifPresent(lacking -> rules.add(localizer.text(
                        "reason.rule.clearance",
                        "asked",
                        clearance(lacking.asked().code()),
                        "has",
                        clearance(lacking.has().code()))));
        return rules;
    }

    private String rule(Exclusion rule) {
        return switch (rule) {
            case Exclusion.OwnOffice ignored -> localizer.text("reason.rule.own-office");
            case Exclusion.LanguageLevel(String language, var asked, var has) ->
                has == null
                        ? localizer.text(
                                "reason.rule.language-none",
                                Map.of("language", localizer.languageName(language), "asked", asked.name()))
                        : localizer.text(
                                "reason.rule.language",
                                Map.of(
                                        "language",
                                        localizer.languageName(language),
                                        "asked",
                                        asked.name(),
                                        "has",
                                        has.name()));
            case Exclusion.RankBand ignored -> localizer.text("reason.rule.rank");
            case Exclusion.Stay(Window window, int asked, int has) ->
                localizer.text("reason.rule.stay", within(window, Map.of("asked", asked, "has", has)));
            case Exclusion.Jurisdiction(String asked, var has) ->
                localizer.text("reason.rule.jurisdiction", "jurisdiction", Names.jurisdiction(asked, localizer));
            case Exclusion.Specialism(var asked, var has) ->
                localizer.text("reason.rule.specialism", "crimes", crimes(asked));
        };
    }

    private ChangeView change(Nearest nearest) {
        List<String> says = new ArrayList<>();
        nearest.changes().forEach(each -> change(each).ifPresent(says::add));
        nearest.clearance()
                .ifPresent(lacking -> says.add(localizer.text(
                        "reason.change.clearance",
                        "asked",
                        clearance(lacking.asked().code()))));
        if (nearest.adds()) {
            says.add(localizer.text("reason.change.adds"));
        }
        return new ChangeView(
                PlaceRef.of(nearest.place()),
                nearest.size(),
                nearest.gain().map(gain -> gain.tier().key()),
                says);
    }

    private Optional<String> change(Change change) {
        return switch (change) {
            case Change.None() -> Optional.empty();
            case Change.ReachLevel(String language, var level, int steps) ->
                Optional.of(localizer.text(
                        "reason.change.language", "language", localizer.languageName(language), "level", level.name()));
            case Change.SayRankBand ignored -> Optional.of(localizer.text("reason.rule.rank"));
            case Change.MoreDays(Window within, int days) ->
                Optional.of(localizer.text("reason.change.stay", within(within, Map.of("days", days))));
            case Change.AcceptJurisdiction(String jurisdiction) ->
                Optional.of(localizer.text(
                        "reason.change.jurisdiction", "jurisdiction", Names.jurisdiction(jurisdiction, localizer)));
            case Change.TrainInOne(var specialisms) ->
                Optional.of(localizer.text("reason.change.specialism", "crimes", crimes(specialisms)));
        };
    }

    private Map<String, Object> within(Window window, Map<String, Integer> numbers) {
        Map<String, Object> arguments = new HashMap<>(numbers);
        arguments.put("from", localizer.date(window.from()));
        arguments.put("to", localizer.date(window.until()));
        return arguments;
    }

    private String crimes(Collection<String> codes) {
        return codes.stream()
                .map(code -> Names.crime(code, localizer))
                .reduce((one, other) -> localizer.text("reason.list", "one", one, "other", other))
                .orElse("");
    }

    private String clearance(String code) {
        return localizer.text("profile.clearance." + code);
    }
}
