package org.comity.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.module.AppModule;
import org.comity.platform.module.ShellParts;
import org.comity.platform.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/// Writes a [Page] as HTML: its own template inside the shell.
@Provider
@Singleton
@Produces(MediaType.TEXT_HTML)
public final class PageWriter implements MessageBodyWriter<Page> {

    private static final String SHELL = "org/comity/platform/web/shell.jte";
    private static final String PLATFORM = "org.comity.platform";

    /// What a module puts into the shell.
    private record Part(TemplateEngine templates, ShellParts names) {

        void render(String template, Page page, View view, TemplateOutput output) {
            templates.render(template, Map.<String, Object>of("page", page, "view", view), output);
        }
    }

    private final Map<String, TemplateEngine> engines = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<MenuEntry> menu;
    private final AccessPolicy policy;
    private final Assets assets;
    private final Organisations organisations;
    private final String base;

    @Context
    private jakarta.inject.@Nullable Provider<ContainerRequestContext> request;

    @Inject
    public PageWriter(
            Instance<AppModule> modules,
            Instance<MenuEntries> menus,
            AccessPolicy policy,
            Assets assets,
            Organisations organisations,
            Configuration configuration) {
        modules.forEach(module -> {
            TemplateEngine templates = engine(module.templatePackage());
            engines.put("org.comity." + module.name(), templates);
            module.shellParts().ifPresent(part -> parts.add(new Part(templates, part)));
        });
        this.menu = menus.stream()
                .flatMap(entries -> entries.menuEntries().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.policy = policy;
        this.assets = assets;
        this.organisations = organisations;
        this.base = configuration.baseUrl().toString();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Visitor visitor = Visitor.of(Objects.requireNonNull(request).get());
        Utf8ByteOutput html = render(page, visitor);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visitor.language().tag());
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.getContentLength());
        html.writeTo(out);
    }

    private Utf8ByteOutput render(Page page, Visitor visitor) {
        View view = new View(visitor, assets, base, menuOf(visitor), organisations);
        Content body = output ->
                engine(page).render(page.template(), Map.<String, Object>of("page", page, "view", view), output);
        Utf8ByteOutput html = new Utf8ByteOutput();
        Content head = output -> parts.forEach(part -> part.render(part.names().head(), page, view, output));
        Content masthead =
                output -> parts.forEach(part -> part.render(part.names().masthead(), page, view, output));
        engine(PLATFORM)
                .render(
                        SHELL,
                        Map.<String, Object>of(
                                "page", page, "view", view, "head", head, "masthead", masthead, "body", body),
                        html);
        return html;
    }

    private List<MenuEntry> menuOf(Visitor visitor) {
        return menu.stream()
                .filter(entry -> entry.permission()
                        .map(permission -> visitor.person()
                                .map(person -> policy.holds(person.actor(), permission))
                                .orElse(false))
                        .orElse(true))
                .toList();
    }

    private TemplateEngine engine(Page page) {
        String[] names = page.getClass().getPackageName().split("\\.", 4);
        return engine("org.comity." + names[2]);
    }

    private TemplateEngine engine(String rootPackage) {
        if (rootPackage.endsWith(".templates")) {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, PageWriter.class.getClassLoader(), rootPackage);
        }
        return Objects.requireNonNull(engines.get(rootPackage), rootPackage);
    }
}
