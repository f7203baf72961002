package org.comity.exchange.excuse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.excuse.PostgresExcuses.Counts;
import org.comity.exchange.round.Excusing;
import org.comity.exchange.round.OpeningRounds;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.statistics.SmallCounts;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Offices ask to be excused from hosting in a round, and its programme decides, as long as the round is published
/// and matched by the one mechanism that heeds what offices owe.
@Singleton
public final class ExcusingOffices implements Excusing {

    /// The fewest offices that take part and are not excused, so that none of them knows from the figure that all
    /// others are.
    static final int OTHERS = 2;

    private final Database database;
    private final PostgresExcuses excuses;
    private final PostgresRounds rounds;
    private final OpeningRounds opening;
    private final Owing owing;
    private final Authority authority;

    @Inject
    public ExcusingOffices(
            Database database,
            PostgresExcuses excuses,
            PostgresRounds rounds,
            OpeningRounds opening,
            Owing owing,
            Authority authority) {
        this.database = database;
        this.excuses = excuses;
        this.rounds = rounds;
        this.opening = opening;
        this.owing = owing;
        this.authority = authority;
    }

    /// An office and how it stands to hosting in a round.
    ///
    /// @param balance officers hosted minus officers sent in earlier rounds of the programme
    public record Standing(HostingExcuse excuse, long balance) {}

    /// What an office reads of itself.
    public record Own(Round round, Standing standing) {}

    /// What a programme reads: the offices that ask come first, then by jurisdiction and organisation.
    ///
    /// @param apart whether the reader has no application in the round, so that she may decide
    public record All(Round round, List<Standing> offices, boolean apart) {
        public All {
            offices = List.copyOf(offices);
        }

        /// Whether the reader can decide now.
        boolean decidable() {
            return open(round) && apart;
        }
    }

    /// Whether something can be asked and decided now.
    public static boolean open(Round round) {
        return round.published() && round.terms().policy().balanced();
    }

    /// @throws NotFoundException when the round is not there or still a draft
    /// @throws Forbidden when she nominates for no office
    Own own(Actor actor, UUID id) {
        Office office = office(actor);
        return database.query(handle -> {
            Round round = told(rounds.find(handle, id));
            return new Own(round, standing(excuse(handle, id, office), owing.balances(handle, round.programme())));
        });
    }

    /// Asks for the person's office; asking twice changes nothing.
    ///
    /// @throws NotFoundException when the round is not there or still a draft
    /// @throws Forbidden when she nominates for no office
    ExcuseStep ask(Actor actor, UUID id) {
        Office office = office(actor);
        return database.transaction(handle -> {
            Round round = told(rounds.lock(handle, id));
            ExcuseState state = excuse(handle, id, office).state();
            if (!open(round) || state == ExcuseState.DECLINED) {
                return ExcuseStep.WRONG_STAGE;
            }
            if (state == ExcuseState.NONE) {
                excuses.ask(handle, id, office, authority.now());
                audit(handle, actor, "exchange.excuse-asked", id, office);
            }
            return ExcuseStep.TAKEN;
        });
    }

    /// Takes back what the person's office asked, unless that is decided; without having asked it changes nothing.
    ///
    /// @throws NotFoundException when the round is not there or still a draft
    /// @throws Forbidden when she nominates for no office
    ExcuseStep takeBack(Actor actor, UUID id) {
        Office office = office(actor);
        return database.transaction(handle -> {
            Round round = told(rounds.lock(handle, id));
            ExcuseState state = excuse(handle, id, office).state();
            if (!open(round) || state == ExcuseState.EXCUSED || state == ExcuseState.DECLINED) {
                return ExcuseStep.WRONG_STAGE;
            }
            if (state == ExcuseState.ASKED) {
                excuses.delete(handle, id, office);
                audit(handle, actor, "exchange.excuse-taken-back", id, office);
            }
            return ExcuseStep.TAKEN;
        });
    }

    /// The offices that take part or of which something is kept, for the programme.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    All all(Actor actor, UUID id) {
        return database.query(handle -> {
            Round round = told(rounds.find(handle, id));
            authority
                    .policy()
                    .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
            Map<Office, Long> balances = owing.balances(handle, round.programme());
            List<HostingExcuse> kept = new ArrayList<>(excuses.ofRound(handle, id));
            excuses.takingPart(handle, id).stream()
                    .filter(office ->
                            kept.stream().noneMatch(each -> each.office().equals(office)))
                    .map(HostingExcuse::none)
                    .toList()
                    .forEach(kept::add);
            return new All(
                    round,
                    kept.stream()
                            .sorted(Comparator.comparing((HostingExcuse each) -> each.state() != ExcuseState.ASKED)
                                    .thenComparing(each -> each.office().jurisdiction())
                                    .thenComparing(each -> each.office().organisation()))
                            .map(each -> standing(each, balances))
                            .toList(),
                    !rounds.takesPart(handle, id, actor.id()));
        });
    }

    /// Decides about an office, which need not have asked to be excused; deciding the same twice changes nothing.
    ///
    /// @throws NotFoundException when there is no such round, it is a draft of others, or the office neither takes
    ///     part nor asked
    /// @throws Forbidden when others lead it, or she has an application in it
    ExcuseStep decide(Actor actor, UUID id, Office office, ExcuseDecision decision) {
        return opening.with(actor, id, (handle, round) -> {
            Impartiality.require(rounds.takesPart(handle, id, actor.id()));
            if (!open(round)) {
                return ExcuseStep.WRONG_STAGE;
            }
            HostingExcuse before = excuses.find(handle, id, office)
                    .or(() -> excuses.takingPart(handle, id).contains(office)
                            ? Optional.of(HostingExcuse.none(office))
                            : Optional.empty())
                    .orElseThrow(NotFoundException::new);
            if (!before.allows(decision)) {
                return ExcuseStep.WRONG_STAGE;
            }
            if (!before.stands(decision)) {
                excuses.decide(handle, id, office, decision, authority.now());
                audit(handle, actor, action(decision), id, office);
            }
            return ExcuseStep.TAKEN;
        });
    }

    @Override
    public Figures figures(UUID round) {
        Counts counts = database.query(handle -> excuses.counts(handle, round));
        boolean told = counts.excused() >= SmallCounts.LEAST && counts.others() >= OTHERS;
        return new Figures(told ? Optional.of(counts.excused()) : Optional.empty(), counts.asking());
    }

    /// How many offices are excused in a round that the person may read; empty when that is kept back.
    ///
    /// @throws NotFoundException when there is none, or it is a draft of others
    Optional<Integer> excused(Actor actor, UUID id) {
        return figures(opening.round(actor, id).id()).excused();
    }

    private Office office(Actor actor) {
        Office office = Office.of(actor);
        authority.policy().require(actor, Permissions.NOMINATE, office.asOwner());
        return office;
    }

    private HostingExcuse excuse(Handle handle, UUID round, Office office) {
        return excuses.find(handle, round, office).orElseGet(() -> HostingExcuse.none(office));
    }

    private static Standing standing(HostingExcuse excuse, Map<Office, Long> balances) {
        return new Standing(excuse, balances.getOrDefault(excuse.office(), 0L));
    }

    private static Round told(Optional<Round> found) {
        return found.filter(round -> !round.draft()).orElseThrow(NotFoundException::new);
    }

    private static String action(ExcuseDecision decision) {
        return switch (decision) {
            case EXCUSED -> "exchange.excuse-granted";
            case DECLINED -> "exchange.excuse-declined";
            case UNDONE -> "exchange.excuse-undone";
        };
    }

    private void audit(Handle handle, Actor actor, String action, UUID round, Office office) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-round",
                                round.toString(),
                                Map.of("organisation", office.organisation(), "jurisdiction", office.jurisdiction())));
    }
}
