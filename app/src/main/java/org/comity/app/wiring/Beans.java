package org.comity.app.wiring;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Messages;
import org.comity.platform.module.AppModule;

/// The beans that need the environment, the container or all modules.
@Singleton
public final class Beans {

    private static final String DATA_SOURCE = "jdbc/comity";

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
    public SecureRandom random() {
        return new SecureRandom();
    }

    // the name is a constant, no input of anybody reaches the look-up
    @SuppressWarnings("BanJNDI")
    @Produces
    @Singleton
    public DataSource dataSource() {
        try {
            return InitialContext.doLookup(DATA_SOURCE);
        } catch (NamingException e) {
            throw new IllegalStateException("The server configuration has no data source " + DATA_SOURCE, e);
        }
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
