package org.comity.exchange;

import java.lang.ref.WeakReference;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.exchange.application.ApplicationApiResource;
import org.comity.exchange.application.ApplicationResource;
import org.comity.exchange.application.Applying;
import org.comity.exchange.application.ErasingApplications;
import org.comity.exchange.application.Nominating;
import org.comity.exchange.application.NominationResource;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.briefing.BriefingApiResource;
import org.comity.exchange.briefing.BriefingResource;
import org.comity.exchange.briefing.CompilingBriefings;
import org.comity.exchange.cascade.CascadeApiResource;
import org.comity.exchange.cascade.CascadeResource;
import org.comity.exchange.cascade.Cascading;
import org.comity.exchange.cascade.PostgresCascades;
import org.comity.exchange.certificate.CertifyingStays;
import org.comity.exchange.certificate.PostgresStayCertificates;
import org.comity.exchange.certificate.StayCertificateApiResource;
import org.comity.exchange.certificate.StayCertificateResource;
import org.comity.exchange.certificate.WordingCertificates;
import org.comity.exchange.computing.ComputingMatchings;
import org.comity.exchange.consent.AnnouncementResource;
import org.comity.exchange.consent.Announcing;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.MatchApiResource;
import org.comity.exchange.consent.MatchResource;
import org.comity.exchange.consent.PostgresMatches;
import org.comity.exchange.consent.PostgresWaiting;
import org.comity.exchange.consent.Succeeding;
import org.comity.exchange.evaluation.Evaluating;
import org.comity.exchange.evaluation.EvaluationApiResource;
import org.comity.exchange.evaluation.EvaluationResource;
import org.comity.exchange.evaluation.PostgresEvaluations;
import org.comity.exchange.excuse.ExcuseApiResource;
import org.comity.exchange.excuse.ExcuseResource;
import org.comity.exchange.excuse.ExcusingOffices;
import org.comity.exchange.excuse.PostgresExcuses;
import org.comity.exchange.group.FormingGroups;
import org.comity.exchange.group.GroupApiResource;
import org.comity.exchange.group.GroupResource;
import org.comity.exchange.group.PostgresGroups;
import org.comity.exchange.job.AskingForMatching;
import org.comity.exchange.job.PostgresMatchingJobs;
import org.comity.exchange.mailing.ChoosingMail;
import org.comity.exchange.mailing.MailChoiceApiResource;
import org.comity.exchange.mailing.MailChoiceResource;
import org.comity.exchange.mailing.PostgresMailChoices;
import org.comity.exchange.notice.NoticeApiResource;
import org.comity.exchange.notice.NoticeResource;
import org.comity.exchange.notice.Noticing;
import org.comity.exchange.notice.PostgresNotices;
import org.comity.exchange.outcome.CoursesDone;
import org.comity.exchange.outcome.MatchingAgain;
import org.comity.exchange.outcome.MatchingFirst;
import org.comity.exchange.outcome.OutcomeApiResource;
import org.comity.exchange.outcome.OutcomeResource;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.outcome.PostgresStoredRounds;
import org.comity.exchange.outcome.RunningRounds;
import org.comity.exchange.place.Elsewhere;
import org.comity.exchange.place.OfferingPlaces;
import org.comity.exchange.place.PlaceApiResource;
import org.comity.exchange.place.PlaceResource;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.placement.PlacementApiResource;
import org.comity.exchange.placement.PlacementResource;
import org.comity.exchange.placement.PostgresPlacements;
import org.comity.exchange.placement.Preparing;
import org.comity.exchange.placement.ReleasingAgreements;
import org.comity.exchange.placement.WordingAgreements;
import org.comity.exchange.placement.agreement.AgreementPrinter;
import org.comity.exchange.prematch.AgreeingBeforehand;
import org.comity.exchange.prematch.PostgresPrematches;
import org.comity.exchange.prematch.PrematchApiResource;
import org.comity.exchange.prematch.PrematchResource;
import org.comity.exchange.reason.GivingReasons;
import org.comity.exchange.reason.ReasonsApiResource;
import org.comity.exchange.reason.ReasonsResource;
import org.comity.exchange.rematch.EndingWaits;
import org.comity.exchange.rematch.FillingVacancies;
import org.comity.exchange.rematch.RematchApiResource;
import org.comity.exchange.rematch.RematchResource;
import org.comity.exchange.rematch.Rematching;
import org.comity.exchange.replacement.NamingReplacements;
import org.comity.exchange.replacement.PostgresReplacements;
import org.comity.exchange.replacement.ReplacementApiResource;
import org.comity.exchange.replacement.ReplacementResource;
import org.comity.exchange.report.PostgresReports;
import org.comity.exchange.report.ReportApiResource;
import org.comity.exchange.report.ReportResource;
import org.comity.exchange.report.Reporting;
import org.comity.exchange.round.OpeningRounds;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.RoundApiResource;
import org.comity.exchange.round.RoundResource;
import org.comity.exchange.scenario.ScenarioApiResource;
import org.comity.exchange.scenario.ScenarioResource;
import org.comity.exchange.scenario.TryingScenarios;
import org.comity.exchange.seat.GivingSeatReasons;
import org.comity.exchange.seat.SeatReasonsApiResource;
import org.comity.exchange.seat.SeatReasonsResource;
import org.comity.exchange.statistics.CountingExchanges;
import org.comity.exchange.statistics.PostgresStatistics;
import org.comity.exchange.statistics.StatisticsApiResource;
import org.comity.exchange.statistics.StatisticsResource;
import org.comity.exchange.stay.Concluding;
import org.comity.exchange.stay.DecidingDisputes;
import org.comity.exchange.stay.DisputeApiResource;
import org.comity.exchange.stay.DisputeResource;
import org.comity.exchange.stay.Gathering;
import org.comity.exchange.stay.PostgresDisputes;
import org.comity.exchange.stay.PostgresStays;
import org.comity.exchange.stay.StayApiResource;
import org.comity.exchange.stay.StayResource;
import org.comity.exchange.turn.BusyMapper;
import org.comity.exchange.turn.Turns;
import org.comity.exchange.wiring.ExchangeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.CountingDataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.language.Messages;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.NoMail;
import org.comity.platform.outbox.Outbox;
import org.comity.platform.paper.PaperPress;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.jspecify.annotations.Nullable;

/// The module wired by hand around a fresh database, on a day that the test can change.
public final class ExchangeHouse {

    public static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 10);

    /// Longer than any matching of a test takes.
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private static final ExchangeModule MODULE = new ExchangeModule();

    public static final Messages MESSAGES =
            Messages.load(MODULE.messageFolders(), ExchangeHouse.class.getClassLoader());

    public final CountingDataSource source = new CountingDataSource(TestDatabase.with("platform", "exchange"));
    public final Database database = new Database(source);
    public final SteppingClock clock = new SteppingClock(FIRST_DAY);
    public final AuditTrail trail = new AuditTrail(database, clock);
    public final Authority authority =
            new Authority(new AccessPolicy(MODULE.accessRules()), trail, clock, new SecureRandom());
    public final Outbox outbox = new Outbox(clock);
    public final PostgresRounds rounds = new PostgresRounds(outbox);
    public final PostgresMatchingJobs jobs = new PostgresMatchingJobs();
    public final OpeningRounds opening =
            new OpeningRounds(database, rounds, new AskingForMatching(database, jobs, authority), authority);
    public final PostgresPlaces places = new PostgresPlaces(outbox);
    /// What the officers of the test have completed; a test adds to it.
    public final KnownCourses courses = new KnownCourses();

    /// What knowledge says in briefings.
    public final KnownStays known = new KnownStays();

    public final OfferingPlaces offering =
            new OfferingPlaces(database, places, rounds, new Elsewhere(courses, known), authority);
    public final PostgresApplications applications = new PostgresApplications();
    public final PostgresMatches matches = new PostgresMatches(applications, places);
    public final PostgresReplacements replacements = new PostgresReplacements(applications);
    public final Succeeding succeeding = new Succeeding(matches, replacements, rounds, authority);
    public final Applying applying = new Applying(database, applications, places, rounds, succeeding, authority);
    public final ErasingApplications erasing = new ErasingApplications(applications, rounds, succeeding, authority);
    public final Nominating nominating = new Nominating(database, applications, places, rounds, authority);
    public final NamingReplacements naming =
            new NamingReplacements(database, replacements, applications, places, rounds, authority);
    public final PostgresOutcomes outcomes = new PostgresOutcomes();
    public final PostgresPrematches prematches = new PostgresPrematches(applications);
    public final AgreeingBeforehand agreeing = new AgreeingBeforehand(database, prematches, places, rounds, authority);
    public final PostgresGroups groups = new PostgresGroups(applications);
    public final FormingGroups forming = new FormingGroups(database, groups, applications, rounds, authority);
    public final PostgresExcuses excuses = new PostgresExcuses();
    public final ExcusingOffices excusing =
            new ExcusingOffices(database, excuses, rounds, opening, outcomes, authority);
    public final PostgresStoredRounds storedRounds = new PostgresStoredRounds(
            places, applications, prematches, groups, outcomes, new CoursesDone(courses), excuses);
    public final Consenting consenting =
            new Consenting(database, matches, rounds, new PostgresWaiting(), succeeding, authority);
    public final Announcing announcing = new Announcing(database, matches, outcomes, rounds, succeeding, authority);
    /// What a server does that takes up matchings; another one does the same.
    public final ComputingMatchings computing = new ComputingMatchings(
            database,
            jobs,
            new MatchingFirst(rounds, storedRounds, outcomes, authority),
            new FillingVacancies(matches, outcomes, rounds, new MatchingAgain(storedRounds, authority), authority),
            authority);
    public final PostgresPlacements placements = new PostgresPlacements(matches, rounds);
    public final Preparing preparing = new Preparing(database, placements, consenting, courses, authority);
    public final PostgresCascades cascades = new PostgresCascades();
    public final Cascading cascading = new Cascading(database, cascades, placements, consenting, authority);
    public final PostgresEvaluations evaluations = new PostgresEvaluations();
    public final Evaluating evaluating = new Evaluating(database, evaluations, placements, consenting, authority);
    public final PostgresStayCertificates certificates = new PostgresStayCertificates(placements);
    public final CertifyingStays certifying =
            new CertifyingStays(database, certificates, consenting, authority, new SecureRandom());
    public final PostgresReports reports = new PostgresReports();
    public final Reporting reporting = new Reporting(database, reports, placements, consenting, authority);
    public final PostgresDisputes disputes = new PostgresDisputes();
    public final Concluding concluding = new Concluding(
            database,
            new PostgresStays(placements),
            disputes,
            new Gathering(placements, reporting, cascades, evaluating, certificates),
            consenting,
            authority);
    public final GivingReasons reasons = new GivingReasons(database, applications, places, rounds, outcomes, authority);
    /// Nobody waits for a turn there.
    public final Turns turns = new Turns(1, Duration.ZERO);

    public final TryingScenarios scenarios = new TryingScenarios(database, rounds, places, storedRounds, authority);
    public final CountingExchanges counting = new CountingExchanges(database, new PostgresStatistics(), rounds);
    public final Noticing noticing = new Noticing(database, new PostgresNotices(), rounds, authority);
    /// Through which server mail is sent; without one unless a test says so.
    public final Mail mail;

    public final AskingForMatching asking;
    public final RunningRounds running;
    public final Rematching rematching;
    public final ChoosingMail choosingMail;
    public final TestServer server;
    public final Client programme;

    public ExchangeHouse() {
        this(new NoMail());
    }

    public ExchangeHouse(Mail mail) {
        this(mail, LONGEST);
        WeakReference<ExchangeHouse> house = new WeakReference<>(this);
        Thread.ofVirtual().start(() -> compute(house));
    }

    /// Nobody computes matchings there but the test, and no request waits for one.
    public static ExchangeHouse withoutMatchings() {
        return new ExchangeHouse(new NoMail(), Duration.ZERO);
    }

    private ExchangeHouse(Mail mail, Duration patience) {
        this.mail = mail;
        asking = new AskingForMatching(database, jobs, authority, patience);
        running = new RunningRounds(database, opening, rounds, outcomes, asking, authority);
        rematching = new Rematching(database, matches, outcomes, rounds, asking, authority);
        choosingMail = new ChoosingMail(database, new PostgresMailChoices(), mail, authority);
        server = new TestServer(MODULE, List.of(BusyMapper.class), resources());
        programme = as(Role.PUBLISHER, "example-academy", "CH");
    }

    /// Computes what is asked for as long as somebody has the house.
    private static void compute(WeakReference<ExchangeHouse> house) {
        try {
            do {
                Thread.sleep(OFTEN);
            } while (computed(house.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean computed(@Nullable ExchangeHouse house) throws InterruptedException {
        if (house != null && house.asking.rung(Duration.ZERO)) {
            while (house.computing.next()) {
                Thread.onSpinWait();
            }
        }
        return house != null;
    }

    private Object[] resources() {
        List<Object> all = new ArrayList<>();
        all.add(new RoundResource(opening, excusing, TestServer.CONFIGURATION));
        all.add(new RoundApiResource(opening));
        all.add(new PlaceResource(offering, TestServer.CONFIGURATION));
        all.add(new PlaceApiResource(offering));
        all.add(new ApplicationResource(applying, forming, TestServer.CONFIGURATION));
        all.add(new NominationResource(nominating, TestServer.CONFIGURATION));
        all.add(new ApplicationApiResource(applying, nominating));
        all.add(new OutcomeResource(running, TestServer.CONFIGURATION));
        all.add(new OutcomeApiResource(running, TestServer.CONFIGURATION));
        all.add(new MatchResource(consenting, TestServer.CONFIGURATION));
        all.add(new MatchApiResource(consenting, announcing));
        all.add(new AnnouncementResource(announcing, TestServer.CONFIGURATION));
        ReleasingAgreements releasing = new ReleasingAgreements(database, placements, consenting, authority);
        all.add(new PlacementResource(
                preparing,
                releasing,
                new WordingAgreements(MESSAGES, TestServer.ORGANISATIONS),
                new AgreementPrinter(new PaperPress()),
                TestServer.CONFIGURATION));
        all.add(new PlacementApiResource(preparing, releasing));
        CompilingBriefings compiling = new CompilingBriefings(preparing, known);
        all.add(new BriefingResource(compiling));
        all.add(new BriefingApiResource(compiling));
        all.add(new ReasonsResource(reasons, turns));
        all.add(new ReasonsApiResource(reasons, turns));
        GivingSeatReasons seats = new GivingSeatReasons(database, places, rounds, outcomes, applications, authority);
        all.add(new SeatReasonsResource(seats, turns));
        all.add(new SeatReasonsApiResource(seats, turns));
        all.add(new ScenarioResource(scenarios));
        all.add(new ScenarioApiResource(scenarios));
        all.add(new StatisticsResource(counting));
        all.add(new StatisticsApiResource(counting));
        all.add(new PrematchResource(agreeing, TestServer.CONFIGURATION));
        all.add(new PrematchApiResource(agreeing));
        all.add(new GroupResource(forming, TestServer.CONFIGURATION));
        all.add(new GroupApiResource(forming));
        all.add(new ExcuseResource(excusing, TestServer.CONFIGURATION));
        all.add(new ExcuseApiResource(excusing));
        all.add(new NoticeResource(noticing, mail, TestServer.CONFIGURATION));
        all.add(new MailChoiceResource(choosingMail, TestServer.CONFIGURATION));
        all.add(new MailChoiceApiResource(choosingMail));
        all.add(new NoticeApiResource(noticing));
        all.add(new ReportResource(reporting, TestServer.CONFIGURATION));
        all.add(new ReportApiResource(reporting));
        all.add(new CascadeResource(cascading, TestServer.CONFIGURATION));
        all.add(new CascadeApiResource(cascading));
        all.add(new EvaluationResource(evaluating, TestServer.CONFIGURATION));
        all.add(new EvaluationApiResource(evaluating));
        all.add(new StayCertificateResource(
                certifying,
                new WordingCertificates(MESSAGES, TestServer.ORGANISATIONS),
                new AgreementPrinter(new PaperPress()),
                TestServer.CONFIGURATION));
        all.add(new StayCertificateApiResource(certifying));
        all.add(new StayResource(concluding, TestServer.CONFIGURATION));
        all.add(new StayApiResource(concluding));
        DecidingDisputes deciding = new DecidingDisputes(
                database, new PostgresStays(placements), disputes, opening, rounds, consenting, authority);
        all.add(new DisputeResource(concluding, deciding, TestServer.CONFIGURATION));
        all.add(new DisputeApiResource(concluding, deciding));
        all.add(new ReplacementResource(naming, TestServer.CONFIGURATION));
        all.add(new ReplacementApiResource(naming));
        EndingWaits ending = new EndingWaits(database, matches, rounds, succeeding, authority);
        all.add(new RematchResource(rematching, ending, TestServer.CONFIGURATION));
        all.add(new RematchApiResource(rematching, ending, TestServer.CONFIGURATION));
        return all.toArray();
    }

    /// A visitor with one role.
    public Client as(Role role, String organisation, String jurisdiction) {
        return server.as(People.with(role, organisation, jurisdiction));
    }

    /// What the audit trail holds, the newest first.
    public List<String> actions() {
        return trail.newest(java.util.OptionalLong.empty(), 500).stream()
                .map(AuditRecord::action)
                .toList();
    }

    /// The address of a new draft of the programme.
    public String draft() {
        Answer answer = programme.form(ExchangePaths.PROGRAMME, fields());
        if (answer.status() != 303) {
            throw new IllegalStateException(answer.body());
        }
        return answer.location();
    }

    /// The address of a new round that takes places.
    public String published() {
        String round = draft();
        programme.form(round + "/publication");
        return round;
    }

    /// The address of a new published place.
    public String place(String round, Client host, String... more) {
        String place = host.form(round + "/places", place(more)).location();
        Answer answer = host.form(place + "/publication");
        if (answer.status() != 303) {
            throw new IllegalStateException(answer.body());
        }
        return place;
    }

    /// A sound round: places until 1 February 2027, applications until 1 March, stays in May and June.
    public static String[] fields(String... more) {
        return filled(
                List.of(
                        "title-en",
                        "Cybercrime units, spring",
                        "eligibility-en",
                        "Two years of service.",
                        "title-ar",
                        "وحدات الجريمة السيبرانية",
                        "format",
                        "shadowing",
                        "places-until",
                        "2027-02-01",
                        "applications-until",
                        "2027-03-01",
                        "from",
                        "2027-05-01",
                        "to",
                        "2027-06-30",
                        "tolerance",
                        "1",
                        "floor",
                        "3",
                        "tier-2",
                        "balance",
                        "tier-3",
                        "preferences",
                        "tier-4",
                        "lottery"),
                more);
    }

    /// A sound place within that round.
    public static String[] place(String... more) {
        return filled(
                List.of(
                        "unit",
                        "Cybercrime laboratory",
                        "specialism",
                        "un18-computer-crime",
                        "language-1",
                        "en",
                        "level-1",
                        "b2",
                        "rank",
                        "operational",
                        "clearance",
                        "confidential",
                        "from",
                        "2027-05-03",
                        "to",
                        "2027-05-14",
                        "capacity",
                        "2",
                        "may",
                        "Follow investigations.",
                        "may-not",
                        "No coercive powers.",
                        "instrument",
                        "untoc",
                        "support",
                        "Housing."),
                more);
    }

    /// A sound application for one place of Kenya.
    public static String[] application(String place, String... more) {
        return filled(
                List.of(
                        "language-1",
                        "en",
                        "level-1",
                        "c1",
                        "specialism",
                        "un18-computer-crime",
                        "rank",
                        "operational",
                        "experience",
                        "3-to-7",
                        "clearance",
                        "secret",
                        "from-1",
                        "2027-05-01",
                        "to-1",
                        "2027-05-31",
                        "jurisdiction",
                        "KE",
                        "place-" + place.substring(place.lastIndexOf('/') + 1),
                        "1"),
                more);
    }

    /// The fields, those named once more replaced.
    private static String[] filled(List<String> sound, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        for (int index = 0; index < sound.size(); index += 2) {
            boolean given = false;
            for (int other = 0; other < more.length; other += 2) {
                given |= more[other].equals(sound.get(index));
            }
            if (!given) {
                fields.add(sound.get(index));
                fields.add(sound.get(index + 1));
            }
        }
        return fields.toArray(String[]::new);
    }
}
