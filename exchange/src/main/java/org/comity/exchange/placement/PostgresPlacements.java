package org.comity.exchange.placement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.consent.Match;
import org.comity.exchange.consent.MatchState;
import org.comity.exchange.consent.Party;
import org.comity.exchange.consent.PostgresMatches;
import org.comity.exchange.form.Checked;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.release.Control;
import org.comity.exchange.release.Reading;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.jdbi.v3.core.Handle;

/// The steps of placements in PostgreSQL.
@Singleton
public final class PostgresPlacements {

    private final PostgresMatches matches;
    private final PostgresRounds rounds;

    @Inject
    public PostgresPlacements(PostgresMatches matches, PostgresRounds rounds) {
        this.matches = matches;
        this.rounds = rounds;
    }

    /// The match, locked until the transaction ends, if all three have agreed, nobody has stepped back, and its
    /// officer was not erased.
    public Optional<Agreed> lock(Handle handle, UUID id) {
        return matches.lock(handle, id)
                .filter(match -> match.state() instanceof MatchState.Accepted
                        && match.application().who().isPresent())
                .map(match -> agreed(handle, match));
    }

    /// The match of a stay, whatever became of it, of its officer and of her application; locked until the transaction
    /// ends.
    public Optional<Agreed> lockWhatever(Handle handle, UUID id) {
        return matches.lock(handle, id).map(match -> agreed(handle, match));
    }

    /// Whether officer and host office can tell of a stay: its first day has come, both offices have signed or
    /// the ledger says that it took place, and the ledger does not say that it did not.
    public boolean begun(Handle handle, Agreed agreed, LocalDate today) {
        return !today.isBefore(agreed.terms().stay().from())
                && handle.createQuery("SELECT held FROM exchange.ledger WHERE match = :match")
                        .bind("match", agreed.id())
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(agreed.signed());
    }

    private Agreed agreed(Handle handle, Match match) {
        Round round = rounds.find(handle, match.round()).orElseThrow();
        return switch (PlaceFields.read(match.place().fields(), round.terms().dates())) {
            case Checked.Sound<PlaceTerms> sound ->
                new Agreed(
                        match,
                        round,
                        sound.value(),
                        done(handle, match.id()),
                        opened(handle, match.id()),
                        release(handle, match.id()));
            case Checked.Faulty<PlaceTerms> faulty ->
                throw new IllegalStateException("A published place has faults: " + faulty.faults());
        };
    }

    private static AgreementRelease release(Handle handle, UUID match) {
        Map<Party, Control> controls = new EnumMap<>(Party.class);
        handle.createQuery("SELECT * FROM exchange.agreement_release WHERE match = :match")
                .bind("match", match)
                .map((row, context) -> Map.entry(
                        Party.of(row.getString("party")),
                        new Control(
                                row.getBoolean("pass_on"),
                                Optional.ofNullable(row.getObject("until", LocalDate.class)))))
                .forEach(each -> controls.put(each.getKey(), each.getValue()));
        return new AgreementRelease(controls);
    }

    /// What an office says of the agreement, in place of what it said before.
    void release(Handle handle, UUID match, Party office, Control control, Instant now) {
        handle.createUpdate("""
                        INSERT INTO exchange.agreement_release (match, party, pass_on, until, at)
                        VALUES (:match, :party, :passOn, :until, :at)
                        ON CONFLICT (match, party) DO UPDATE SET pass_on = EXCLUDED.pass_on, until = EXCLUDED.until,
                            at = EXCLUDED.at
                        """)
                .bind("match", match)
                .bind("party", office.code())
                .bind("passOn", control.passOn())
                .bind("until", control.until())
                .bind("at", now)
                .execute();
    }

    private static List<Done> done(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.placement_step WHERE match = :match ORDER BY at, step, party")
                .bind("match", match)
                .map((row, context) -> new Done(
                        Step.of(row.getString("step")).orElseThrow(),
                        Party.of(row.getString("party")),
                        row.getBoolean("on_paper"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static boolean opened(Handle handle, UUID match) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM exchange.briefing_opening WHERE match = :match)")
                .bind("match", match)
                .mapTo(Boolean.class)
                .one();
    }

    /// Remembers that the officer has opened her briefing.
    void open(Handle handle, UUID match, Instant now) {
        handle.createUpdate("INSERT INTO exchange.briefing_opening (match, at) VALUES (:match, :at)")
                .bind("match", match)
                .bind("at", now)
                .execute();
    }

    /// When which party fetched the agreement, once for each day.
    public List<Reading> fetched(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.agreement_reading WHERE match = :match ORDER BY at, party")
                .bind("match", match)
                .map((row, context) -> new Reading(
                        Party.of(row.getString("party")), row.getTimestamp("at").toInstant()))
                .list();
    }

    /// Remembers it, unless the party fetched the agreement before on that day.
    void insert(Handle handle, UUID match, Reading fetched, LocalDate day) {
        handle.createUpdate("""
                        INSERT INTO exchange.agreement_reading (match, party, day, at)
                        VALUES (:match, :party, :day, :at) ON CONFLICT DO NOTHING
                        """)
                .bind("match", match)
                .bind("party", fetched.party().code())
                .bind("day", day)
                .bind("at", fetched.at())
                .execute();
    }

    void insert(Handle handle, UUID match, Done done) {
        handle.createUpdate("""
                        INSERT INTO exchange.placement_step (match, step, party, on_paper, at)
                        VALUES (:match, :step, :party, :paper, :at)
                        """)
                .bind("match", match)
                .bind("step", done.step().code())
                .bind("party", done.party().code())
                .bind("paper", done.onPaper())
                .bind("at", done.at())
                .execute();
    }
}
