package org.comity.app.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.MailServer;
import org.comity.platform.language.Messages;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.NoMail;
import org.comity.platform.mail.SmtpMail;
import org.comity.platform.module.AppModule;
import org.jspecify.annotations.Nullable;

/// The beans that need the environment, the container or all modules.
@Singleton
public final class Beans {

    @Resource(lookup = "jdbc/comity")
    private @Nullable DataSource dataSource;

    @Produces
    @Singleton
    public Configuration configuration() {
        return Configuration.from(System.getenv());
    }

    @Produces
    @Singleton
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    public Mail mail(Clock clock) {
        return MailServer.from(System.getenv())
                .<Mail>map(server -> new SmtpMail(server, clock))
                .orElseGet(NoMail::new);
    }

    @Produces
    @Singleton
    public SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    public DataSource dataSource() {
        return Objects.requireNonNull(dataSource, "the container injects it");
    }

    @Produces
    @Singleton
    public AccessPolicy accessPolicy(Instance<AppModule> modules) {
        return new AccessPolicy(modules.stream()
                .flatMap(module -> module.accessRules().stream())
                .toList());
    }

    @Produces
    @Singleton
    public Messages messages(Instance<AppModule> modules) {
        return Messages.load(
                modules.stream()
                        .flatMap(module -> module.messageFolders().stream())
                        .toList(),
                Beans.class.getClassLoader());
    }
}
