package org.comity.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.knowledge.alias.ImportingAliases;
import org.comity.knowledge.alias.PostgresAliases;
import org.comity.knowledge.cooperation.ImportingProvisions;
import org.comity.knowledge.cooperation.PostgresProvisions;
import org.comity.knowledge.crime.ImportingCrimeTypes;
import org.comity.knowledge.crime.PostgresCrimeTypes;
import org.comity.knowledge.culture.ImportingNotes;
import org.comity.knowledge.culture.PostgresNotes;
import org.comity.knowledge.importing.ImportReport;
import org.comity.knowledge.importing.ImportingKnowledge;
import org.comity.knowledge.importing.ImportingParts;
import org.comity.knowledge.importing.ImportingWritings;
import org.comity.knowledge.importing.PostgresPacks;
import org.comity.knowledge.instrument.ImportingInstruments;
import org.comity.knowledge.instrument.PostgresInstruments;
import org.comity.knowledge.jurisdiction.ImportingJurisdictions;
import org.comity.knowledge.jurisdiction.PostgresJurisdictions;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.participation.PostgresParticipations;
import org.comity.knowledge.register.PostgresRegister;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.knowledge.term.ImportingTerms;
import org.comity.knowledge.term.PostgresTerms;
import org.comity.platform.database.CountingDataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.Outbox;
import org.comity.platform.web.TestServer;
import org.comity.search.WorksChanged;

/// A real database with the library of this repository taken in once per test run. Tests that change something make
/// one of their own.
public final class LibraryDatabase {

    /// The library of this repository.
    public static final Path FOLDER = Path.of("..", "library", "knowledge");

    /// When these tests play.
    public static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public final CountingDataSource source = new CountingDataSource(TestDatabase.with("platform", "knowledge"));
    public final Database database;
    public final PostgresInstruments instruments = new PostgresInstruments();
    public final PostgresParticipations participations = new PostgresParticipations();
    public final PostgresRegister reading = new PostgresRegister(participations);
    public final PostgresAliases aliases = new PostgresAliases();
    public final Outbox outbox = new Outbox(CLOCK);
    public final PostgresNotes notes = new PostgresNotes(outbox);
    public final Registers registers;
    public final ImportingKnowledge importing;

    private LibraryDatabase() {
        this.database = new Database(source);
        this.registers = new Registers(database, reading);
        PostgresPacks packs = new PostgresPacks(CLOCK, outbox);
        this.importing = new ImportingKnowledge(
                TestServer.CONFIGURATION,
                database,
                packs,
                new ImportingParts(
                        packs,
                        new ImportingInstruments(instruments),
                        new ImportingProvisions(new PostgresProvisions()),
                        new ImportingJurisdictions(new PostgresJurisdictions(), CLOCK),
                        new ImportingStatusLists(participations, CLOCK),
                        new ImportingWritings(
                                new ImportingAliases(aliases),
                                new ImportingNotes(notes, CLOCK),
                                new ImportingTerms(new PostgresTerms()),
                                new ImportingCrimeTypes(new PostgresCrimeTypes()))),
                reading,
                registers);
    }

    /// A new, empty database.
    public static LibraryDatabase empty() {
        return new LibraryDatabase();
    }

    /// The one with the library, for tests that only read.
    public static LibraryDatabase shared() {
        return Shared.FULL;
    }

    /// What taking the library into the shared database came to.
    public static ImportReport report() {
        return Shared.REPORT;
    }

    /// How long it took, in seconds.
    public static long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(Shared.NANOS);
    }

    /// What was said to have changed, in the order in which it was said.
    public List<WorksChanged> changes() {
        return database.query(
                handle -> handle.createQuery("SELECT payload::text FROM platform.outbox_event ORDER BY id")
                        .mapTo(String.class)
                        .map(payload -> Json.read(payload, WorksChanged.class))
                        .list());
    }

    public Register register() {
        return registers.current();
    }

    private static final class Shared {
        static final LibraryDatabase FULL = new LibraryDatabase();
        private static final long BEGUN = System.nanoTime();
        static final ImportReport REPORT = FULL.importing.take(FOLDER);
        static final long NANOS = System.nanoTime() - BEGUN;
    }
}
