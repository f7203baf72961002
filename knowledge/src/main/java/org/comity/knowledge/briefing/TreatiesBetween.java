package org.comity.knowledge.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.Briefing.KnownLaw;
import org.comity.knowledge.Briefing.KnownOrigin;
import org.comity.knowledge.Briefing.KnownPurpose;
import org.comity.knowledge.Briefing.KnownTie;
import org.comity.knowledge.Briefing.KnownTreaty;
import org.comity.knowledge.Briefing.KnownWords;
import org.comity.knowledge.Briefings.Stay;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.cooperation.Answer;
import org.comity.knowledge.cooperation.Answer.Basis;
import org.comity.knowledge.cooperation.Answers;
import org.comity.knowledge.cooperation.Question;
import org.comity.knowledge.cooperation.Tie;
import org.comity.knowledge.cooperation.Ties;
import org.comity.knowledge.register.Register;
import org.comity.platform.language.LanguageChoice;

/// The treaties that bind two jurisdictions for the purposes of a stay: having officers of the other side, working and
/// learning with them.
final class TreatiesBetween {

    /// The purposes, the nearest to an exchange of personnel first.
    static final List<String> PURPOSES = List.of(
            "training-and-exchange",
            "liaison-officers",
            "joint-operations",
            "cross-border-observation",
            "joint-investigation",
            "information-exchange");

    private static final int MOST = 10;

    private final Answers answers;
    private final Register register;
    private final List<String> wishes;

    TreatiesBetween(Answers answers, List<String> wishes) {
        this.answers = answers;
        this.register = answers.register();
        this.wishes = wishes;
    }

    /// @param crimes codes of crime types as instruments name them; empty for any
    KnownLaw law(Stay stay, Set<String> crimes) {
        Optional<KnownTreaty> basis =
                stay.work().instrument().flatMap(register::instrument).map(instrument -> basis(instrument, stay));
        if (stay.home().equals(stay.host())) {
            return new KnownLaw(basis, List.of(), 0, 0);
        }
        Map<String, List<KnownPurpose>> purposes = new LinkedHashMap<>();
        Map<String, Basis> bases = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>();
        for (Measure measure : measures()) {
            Answer answer = answers.answer(
                    new Question(stay.home(), stay.host(), measure.code(), Optional.empty()), stay.from());
            answer.bases().stream()
                    .filter(each -> serves(each.instrument(), measure.code(), crimes))
                    .forEach(each -> {
                        bases.putIfAbsent(each.instrument().id(), each);
                        purposes.computeIfAbsent(each.instrument().id(), id -> new ArrayList<>())
                                .add(new KnownPurpose(measure.code(), each.articles()));
                    });
            answer.unknown().stream()
                    .filter(each -> serves(each, measure.code(), crimes))
                    .forEach(each -> unknown.add(each.id()));
        }
        List<KnownTreaty> treaties = bases.values().stream()
                .limit(MOST)
                .map(each -> treaty(
                        each.instrument(),
                        crimes,
                        purposes.getOrDefault(each.instrument().id(), List.of()),
                        tie(each.requesting()),
                        tie(each.requested())))
                .toList();
        return new KnownLaw(basis, treaties, bases.size() - treaties.size(), unknown.size());
    }

    private List<Measure> measures() {
        List<Measure> known = register.law().measures();
        return PURPOSES.stream()
                .flatMap(code -> known.stream().filter(measure -> measure.code().equals(code)))
                .toList();
    }

    private boolean serves(Instrument instrument, String measure, Set<String> crimes) {
        var provisions = register.law().provisionsOf(instrument.id());
        return crimes.isEmpty() || crimes.stream().anyMatch(crime -> provisions.covers(crime, measure));
    }

    private KnownTreaty basis(Instrument instrument, Stay stay) {
        return treaty(
                instrument,
                Set.of(),
                List.of(),
                tie(Ties.of(register, instrument, stay.home(), stay.from())),
                tie(Ties.of(register, instrument, stay.host(), stay.from())));
    }

    private KnownTreaty treaty(
            Instrument instrument, Set<String> crimes, List<KnownPurpose> purposes, KnownTie home, KnownTie host) {
        Map<String, String> titles = instrument.titles();
        String language = LanguageChoice.best(
                titles.keySet(), wishes, titles.keySet().iterator().next());
        return new KnownTreaty(
                instrument.id(),
                instrument.label(),
                new KnownWords(titles.getOrDefault(language, instrument.id()), language),
                crimes.stream()
                        .anyMatch(register.law().provisionsOf(instrument.id()).crimes()::contains),
                purposes,
                home,
                host);
    }

    private KnownTie tie(Tie tie) {
        Optional<KnownOrigin> origin = tie.source().map(this::origin);
        return switch (tie) {
            case Tie.Consented consented ->
                new KnownTie(
                        consented.inForce() ? "in-force" : "consented",
                        Optional.of(consented.since()),
                        Optional.empty(),
                        consented.declarations(),
                        origin);
            case Tie.Party(Optional<LocalDate> since) -> new KnownTie("party", since, Optional.empty(), false, origin);
            case Tie.Member member ->
                new KnownTie("member", Optional.empty(), Optional.of(member.organisation()), false, origin);
            case Tie.Absent absent -> new KnownTie(state(absent), Optional.empty(), Optional.empty(), false, origin);
            case Tie.Unknown ignored ->
                new KnownTie("unknown", Optional.empty(), Optional.empty(), false, Optional.empty());
        };
    }

    private static String state(Tie.Absent absent) {
        return switch (absent.standing()) {
            case SIGNED -> "signed";
            case WITHDRAWN -> "withdrawn";
            case BOUND, NONE -> "none";
        };
    }

    private KnownOrigin origin(Provenance provenance) {
        return new KnownOrigin(
                register.citation(provenance.source()), provenance.asOf().iso());
    }
}
