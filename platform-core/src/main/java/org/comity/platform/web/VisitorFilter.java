package org.comity.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.platform.configuration.LocalPath;
import org.comity.platform.identity.AuthenticationFilter;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.jspecify.annotations.Nullable;

/// Builds the [Visitor]: her choice of language (cookie) comes first, then her account, then her browser.
@Provider
@PreMatching
@Singleton
@Priority(Priorities.AUTHENTICATION - 100)
public final class VisitorFilter implements ContainerRequestFilter {

    private final Map<InterfaceLanguage, Localizer> localizers = new EnumMap<>(InterfaceLanguage.class);

    @Inject
    public VisitorFilter(Messages messages) {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            localizers.put(language, new Localizer(messages, language));
        }
    }

    /// Runs before the authentication, so that even a refused token is answered in the right language; [#known]
    /// completes the visitor.
    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(Visitor.PROPERTY, visitor(request, Optional.empty()));
    }

    /// Completes the visitor once it is known who is there.
    void known(ContainerRequestContext request) {
        AuthenticationFilter.person(request)
                .ifPresent(person -> request.setProperty(Visitor.PROPERTY, visitor(request, Optional.of(person))));
    }

    private Visitor visitor(ContainerRequestContext request, Optional<Person> person) {
        List<String> wishes = new ArrayList<>();
        @Nullable Cookie chosen = request.getCookies().get(LanguageResource.COOKIE);
        if (chosen != null && InterfaceLanguage.ofTag(chosen.getValue()).isPresent()) {
            wishes.add(chosen.getValue());
        }
        person.flatMap(Person::language).ifPresent(wishes::add);
        wishes.addAll(LanguageChoice.ofHeader(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        Localizer localizer = Objects.requireNonNull(localizers.get(InterfaceLanguage.best(wishes)));
        if (wishes.isEmpty()) {
            wishes.add(localizer.language().tag());
        }
        return new Visitor(person, localizer, wishes, page(request));
    }

    /// What was sent may have no page of its own; the page it was sent from has.
    private static String page(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            return path(request.getUriInfo().getRequestUri());
        }
        @Nullable String sender = request.getHeaderString("Referer");
        try {
            return sender == null ? "/" : LocalPath.of(path(URI.create(sender)));
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    /// The path and query of an address.
    static String path(URI uri) {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "/");
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
