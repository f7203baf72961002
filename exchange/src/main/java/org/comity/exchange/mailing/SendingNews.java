package org.comity.exchange.mailing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.exchange.mailing.PostgresOutgoingMail.Due;
import org.comity.exchange.notice.PostgresNotices;
import org.comity.exchange.notice.PostgresNotices.Unread;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.database.Database;
import org.comity.platform.language.Messages;
import org.comity.platform.mail.Letter;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.Mail.Delivery;
import org.jdbi.v3.core.Handle;

/// Sends the mails that are due: to each person one in an hour at most, and none twice about the same news,
/// on however many servers. News counts as told before its mail is handed over, and as untold again if it
/// was certainly not: a server that is killed in between, or a mail server that does not answer after it
/// got the mail, leaves a mail unsent rather than sent twice, and the next news makes up for it.
@Singleton
public final class SendingNews {

    /// How long news is gathered.
    static final Duration BETWEEN = Duration.ofHours(1);

    /// Who has not been at the start page or her news for so long gets no mail until she is.
    static final Duration AWAY = Duration.ofDays(60);

    /// News must be this old, so that what is committed late is not passed over.
    static final Duration SETTLED = Duration.ofMinutes(1);

    /// How long to wait after each refusal of a mail. After one more it is given up.
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofDays(1));

    /// How many people are looked at with one question.
    static final int BATCH = 25;

    /// Longer than it can take to send to all of a batch, with [Mail#LONGEST] for each.
    static final Duration LEASE = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(SendingNews.class.getName());

    private final Database database;
    private final PostgresOutgoingMail outgoing;
    private final PostgresNotices notices;
    private final Mail mail;
    private final Authority authority;
    private final NewsLetter letters;

    @Inject
    public SendingNews(
            Database database, Mail mail, Authority authority, Messages messages, Configuration configuration) {
        this.database = database;
        this.outgoing = new PostgresOutgoingMail();
        this.notices = new PostgresNotices();
        this.mail = mail;
        this.authority = authority;
        this.letters = new NewsLetter(messages, configuration.baseUrl());
    }

    /// What came of a round.
    public enum Round {
        /// Nothing is due any more.
        DONE,
        /// There may be more to do at once.
        MORE,
        /// The mail server could not be reached; nothing was lost.
        UNREACHABLE
    }

    /// A mail that may have to be sent.
    ///
    /// @param unread empty for the link that confirms an address
    private record Task(Due due, Optional<Unread> unread) {}

    /// Looks at some of the people whose turn it is, and sends what there is.
    public Round round() {
        Instant now = authority.now();
        Instant lease = now.plus(LEASE);
        List<Due> due = new ArrayList<>();
        Deque<Task> tasks = new ArrayDeque<>(database.transaction(handle -> {
            outgoing.forget(handle, now).forEach(person -> forgotten(handle, person));
            due.addAll(outgoing.take(handle, now, lease, now.minus(AWAY), BATCH));
            return tasks(handle, due, now, lease);
        }));
        while (!tasks.isEmpty()) {
            if (!reached(tasks.removeFirst(), lease)) {
                leave(tasks, lease);
                return Round.UNREACHABLE;
            }
        }
        return due.size() < BATCH ? Round.DONE : Round.MORE;
    }

    private List<Task> tasks(Handle handle, List<Due> due, Instant now, Instant lease) {
        List<UUID> readers =
                due.stream().filter(each -> !each.toConfirm()).map(Due::person).toList();
        Map<UUID, Unread> unread = notices.unread(handle, readers, now.minus(SETTLED), authority.today()).stream()
                .collect(Collectors.toMap(Unread::person, Function.identity()));
        List<Task> tasks = new ArrayList<>();
        List<UUID> quiet = new ArrayList<>();
        for (Due each : due) {
            Optional<Unread> news = Optional.ofNullable(unread.get(each.person()));
            boolean untold = news.isPresent() && news.get().newest().isAfter(each.told());
            if (each.toConfirm() || untold) {
                tasks.add(new Task(each, news));
            } else {
                quiet.add(each.person());
            }
        }
        outgoing.leave(handle, quiet, lease, now.plus(BETWEEN));
        return tasks;
    }

    /// @return whether the mail server could be reached, if it had to be
    private boolean reached(Task task, Instant lease) {
        UUID person = task.due().person();
        Optional<Letter> letter = letter(task, lease);
        if (letter.isEmpty()) {
            database.change(handle -> outgoing.leave(
                    handle, List.of(person), lease, authority.now().plus(BETWEEN)));
            return true;
        }
        return switch (mail.send(letter.get())) {
            case Delivery.Accepted ignored -> {
                done(task, lease);
                yield true;
            }
            case Delivery.Refused refused -> {
                refused(task, lease, refused);
                yield true;
            }
            case Delivery.Unanswered unanswered -> {
                LOG.log(
                        Level.WARNING,
                        "The mail server got a mail and did not answer ({0}); it is not sent again.",
                        unanswered.why());
                done(task, lease);
                yield true;
            }
            case Delivery.Unreachable unreachable -> {
                LOG.log(Level.WARNING, "The mail server could not be reached: {0}.", unreachable.why());
                putBack(task, lease, authority.now(), task.due().failures());
                yield false;
            }
        };
    }

    private Optional<Letter> letter(Task task, Instant lease) {
        UUID person = task.due().person();
        if (task.unread().isEmpty()) {
            Optional<Addressed> to = database.query(handle -> outgoing.toConfirm(handle, person, lease));
            return to.map(addressed -> letters.confirmation(authority.id(), addressed));
        }
        Unread unread = task.unread().get();
        Optional<Addressed> to = database.transaction(handle -> outgoing.tell(handle, person, lease, unread.newest()));
        return to.map(addressed -> letters.news(authority.id(), addressed, unread.count()));
    }

    private void refused(Task task, Instant lease, Delivery.Refused refused) {
        int failures = task.due().failures() + 1;
        if (refused.forGood() || failures > PAUSES.size()) {
            LOG.log(
                    Level.WARNING,
                    "A mail was given up after {0} attempts: the server said {1}.",
                    failures,
                    refused.code() == Delivery.Refused.SILENT ? "nothing" : refused.code());
            done(task, lease);
            return;
        }
        putBack(task, lease, authority.now().plus(PAUSES.get(failures - 1)), failures);
    }

    private void done(Task task, Instant lease) {
        Instant then = authority.now().plus(BETWEEN);
        database.change(handle -> outgoing.done(handle, task.due().person(), lease, then));
    }

    private void forgotten(Handle handle, UUID person) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.empty(),
                                ChoosingMail.ENDED,
                                ChoosingMail.SUBJECT,
                                person.toString(),
                                Map.of("confirmed", "false")));
    }

    private void putBack(Task task, Instant lease, Instant then, int failures) {
        database.change(handle -> outgoing.putBack(handle, task.due().person(), lease, then, failures));
    }

    private void leave(Deque<Task> tasks, Instant lease) {
        List<UUID> people = tasks.stream().map(task -> task.due().person()).toList();
        database.change(handle -> outgoing.leave(handle, people, lease, authority.now()));
    }
}
