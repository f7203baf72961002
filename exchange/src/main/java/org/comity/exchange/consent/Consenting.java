package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationTerms.Profile;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Anonymity.Told;
import org.comity.exchange.consent.Anonymity.Traits;
import org.comity.exchange.consent.ConsentStep.Begun;
import org.comity.exchange.consent.ConsentStep.Taken;
import org.comity.exchange.consent.ConsentStep.WrongStage;
import org.comity.exchange.consent.PostgresMatches.Says;
import org.comity.exchange.form.Sent;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.place.PlaceRef;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;

/// The parties of a match agree, refuse and step back. Chooses for each party what it gets to see.
@Singleton
public final class Consenting {

    private final Database database;
    private final PostgresMatches matches;
    private final PostgresRounds rounds;
    private final PostgresWaiting waiting;
    private final Succeeding succeeding;
    private final Authority authority;

    @Inject
    public Consenting(
            Database database,
            PostgresMatches matches,
            PostgresRounds rounds,
            PostgresWaiting waiting,
            Succeeding succeeding,
            Authority authority) {
        this.database = database;
        this.matches = matches;
        this.rounds = rounds;
        this.waiting = waiting;
        this.succeeding = succeeding;
        this.authority = authority;
    }

    /// Some matches that the person has a say in: first those of which something can still come, at last those that
    /// somebody ended.
    Slice<MatchView> list(Actor actor, Paging paging) {
        return database.query(handle -> {
            Says says = says(actor);
            Slice<Match> page = paging.of(matches.count(handle, says), span -> matches.page(handle, says, span));
            List<Brought> nominated = brought(matches.nominated(
                    handle, page.items().stream().map(Match::round).distinct().toList()));
            return page.map(match -> view(match, partyOf(actor, match), nominated));
        });
    }

    /// The same as [#party], for all matches of a person at once.
    private Says says(Actor actor) {
        Office office = Office.of(actor);
        return new Says(
                actor.id(),
                office,
                authority.policy().allows(actor, Permissions.APPLY, actor.asOwner()),
                authority.policy().allows(actor, Permissions.NOMINATE, office.asOwner()),
                authority.policy().allows(actor, Permissions.HOST, office.asOwner()));
    }

    /// The announced rounds in which the person was nominated and got no place.
    List<Round> unplaced(Actor actor) {
        return database.query(handle -> {
            List<UUID> ids = matches.unplaced(handle, actor.id());
            Map<UUID, Round> found = rounds.all(handle, ids);
            return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
        });
    }

    /// What is the person's to do or to read after stays.
    List<Waiting> waiting(Actor actor) {
        return database.query(handle -> {
            Map<UUID, Match> stays = matches.waiting(handle, says(actor), authority.today()).stream()
                    .filter(match -> match.come(authority.today()))
                    .collect(Collectors.toMap(Match::id, Function.identity()));
            return waiting.find(handle, stays.values(), authority.today()).stream()
                    .flatMap(open -> Optional.ofNullable(stays.get(open.match()))
                            .filter(match -> party(actor, match)
                                    .filter(open.party()::equals)
                                    .isPresent())
                            .map(match -> new Waiting(
                                    open.what(),
                                    open.party(),
                                    match.id(),
                                    match.place().unit()))
                            .stream())
                    .toList();
        });
    }

    /// @throws NotFoundException when there is none, or the person has no say in it
    MatchView match(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Match match = matches.lock(handle, id).orElseThrow(NotFoundException::new);
            return view(match, partyOf(actor, match), brought(matches.nominated(handle, List.of(match.round()))));
        });
    }

    ConsentStep accept(Actor actor, UUID id) {
        return change(actor, id, MatchState::accepted, "exchange.match-accepted");
    }

    ConsentStep refuse(Actor actor, UUID id) {
        return change(actor, id, MatchState::refused, "exchange.match-refused");
    }

    ConsentStep withdraw(Actor actor, UUID id) {
        return change(actor, id, MatchState::withdrawn, "exchange.match-withdrawn");
    }

    /// @throws NotFoundException when there is none, or the person has no say in it
    private ConsentStep change(Actor actor, UUID id, BiFunction<MatchState, Party, MatchState> step, String action) {
        return database.transaction(handle -> {
            // The round first, as everywhere: it is not matched again while one of its matches moves.
            rounds.lock(handle, matches.round(handle, id).orElseThrow(NotFoundException::new));
            Match match = matches.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = partyOf(actor, match);
            MatchState next = step.apply(match.state(), party);
            if (next.equals(match.state())) {
                return new WrongStage();
            }
            // From then on the stay took place or did not, and nobody takes that out of the ledger by stepping back.
            if (match.come(authority.today())) {
                return new Begun(party == Party.OFFICER ? "consent.bound" : "stay.begun");
            }
            if (next.open() && match.late(authority.today())) {
                return new Begun("consent.late");
            }
            matches.move(handle, id, next, authority.now());
            Match changed = new Match(match.id(), match.round(), match.application(), match.place(), next);
            MatchView view = view(changed, party, brought(matches.nominated(handle, List.of(match.round()))));
            if (!next.open()) {
                succeeding.succeed(handle, Optional.of(actor), match);
            }
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    action,
                                    "exchange-match",
                                    id.toString(),
                                    Map.of("by", party.code(), "state", next.code())));
            return new Taken(view);
        });
    }

    /// As whom the person has a say.
    ///
    /// @throws NotFoundException when she has none
    public Party partyOf(Actor actor, Match match) {
        return party(actor, match).orElseThrow(NotFoundException::new);
    }

    /// As whom the person has a say, if at all; an officer speaks for herself, not for an office.
    public Optional<Party> party(Actor actor, Match match) {
        Application application = match.application();
        if (application.of(actor.id())) {
            return authority.policy().allows(actor, Permissions.APPLY, actor.asOwner())
                    ? Optional.of(Party.OFFICER)
                    : Optional.empty();
        }
        if (authority
                .policy()
                .allows(actor, Permissions.NOMINATE, application.home().asOwner())) {
            return Optional.of(Party.HOME);
        }
        return authority
                        .policy()
                        .allows(actor, Permissions.HOST, match.place().host().asOwner())
                ? Optional.of(Party.HOST)
                : Optional.empty();
    }

    /// @param nominated of this round at least
    private MatchView view(Match match, Party party, List<Brought> nominated) {
        Application application = match.application();
        Office home = application.home();
        boolean known = party != Party.HOST || match.state() instanceof MatchState.Accepted;
        Optional<MatchView.IdentityView> identity = known
                ? application
                        .who()
                        .map(who -> new MatchView.IdentityView(who.name(), home.organisation(), home.jurisdiction()))
                : Optional.empty();
        Optional<Party> ended = switch (match.state()) {
            case MatchState.Refused refused -> Optional.of(refused.by());
            case MatchState.Withdrawn withdrawn -> Optional.of(withdrawn.by());
            case MatchState.Announced ignored -> Optional.empty();
            case MatchState.HostAccepted ignored -> Optional.empty();
            case MatchState.Accepted ignored -> Optional.empty();
        };
        return new MatchView(
                match.id(),
                match.round(),
                party.code(),
                match.state().code(),
                ended.map(Party::code),
                PlaceRef.of(match.place()),
                application.pseudonym().value(),
                identity,
                profile(match, nominated),
                match.come(authority.today()),
                match.late(authority.today()));
    }

    /// An officer of a round with what she brings.
    private record Brought(UUID round, Traits traits, List<LanguageSkill> speaks) {

        private static Optional<Brought> by(Application application) {
            return ApplicationFields.profile(application.fields())
                    .map(hers ->
                            new Brought(application.round(), Consenting.traits(application, hers), hers.languages()));
        }

        /// Those that a place asks for and she has well enough.
        private List<String> languages(List<LanguageSkill> asked) {
            return speaks.stream()
                    .filter(skill -> asked.stream()
                            .anyMatch(wanted -> wanted.language().equals(skill.language())
                                    && wanted.level().compareTo(skill.level()) <= 0))
                    .map(LanguageSkill::language)
                    .sorted()
                    .toList();
        }
    }

    private static List<Brought> brought(List<Application> nominated) {
        return nominated.stream().flatMap(each -> Brought.by(each).stream()).toList();
    }

    /// The same for all parties, so that officer and home office see what the host office sees.
    private static MatchView.ProfileView profile(Match match, List<Brought> nominated) {
        Optional<Brought> officer = Brought.by(match.application());
        if (officer.isEmpty()) {
            return new MatchView.ProfileView(Optional.empty(), Optional.empty(), List.of(), List.of(), true);
        }
        Brought hers = officer.get();
        List<Brought> all = nominated.stream()
                .filter(each -> each.round().equals(match.round()))
                .toList();
        Told told =
                Anonymity.told(hers.traits(), all.stream().map(Brought::traits).toList());
        List<LanguageSkill> asked = Languages.read(new Sent(match.place().fields()));
        List<String> languages = hers.languages(asked);
        // that she has the only language of the place is told by the match itself
        boolean kept = asked.size() > 1
                && all.stream()
                                .filter(each -> told.trueOf(each.traits())
                                        && each.languages(asked).equals(languages))
                                .limit(Anonymity.LEAST)
                                .count()
                        < Anonymity.LEAST;
        return new MatchView.ProfileView(
                told.jurisdiction(),
                told.rank(),
                told.specialisms(),
                kept ? List.of() : languages,
                told.coarsened() || kept);
    }

    private static Traits traits(Application application, Profile profile) {
        return new Traits(application.home().jurisdiction(), profile.rank(), Set.copyOf(profile.specialisms()));
    }
}
