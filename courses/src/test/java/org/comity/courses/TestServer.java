package org.comity.courses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.identity.Person;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Messages;
import org.comity.platform.web.AccessFilter;
import org.comity.platform.web.Assets;
import org.comity.platform.web.Page;
import org.comity.platform.web.ProblemMapper;
import org.comity.platform.web.View;
import org.comity.platform.web.Visitor;
import org.comity.platform.web.VisitorFilter;
import org.comity.platform.wiring.PlatformModule;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;

/// Resources behind the real REST engine with the real access rules, texts and templates, without a network. Who
/// is signed in is said by the test; pages are rendered without the shell around them.
public final class TestServer {

    public static final URI BASE = URI.create("http://comity.example");

    public static final Configuration CONFIGURATION = new Configuration(
            BASE,
            new Configuration.Oidc(URI.create("http://id.example"), URI.create("http://id.example"), "comity", "x"),
            new byte[32],
            Optional.empty(),
            false);

    public static final AccessPolicy POLICY = new AccessPolicy(new CoursesModule().accessRules());

    /// Where the authentication filter leaves the person.
    private static final String PERSON = "comity.person";

    private static final Messages MESSAGES = Messages.load(
            Stream.of(new CoursesModule(), new PlatformModule())
                    .flatMap(module -> module.messageFolders().stream())
                    .toList(),
            TestServer.class.getClassLoader());

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, TestServer.class.getClassLoader(), new CoursesModule().templatePackage());

    /// Registered instances make the engine warn that they are not providers as well; which they need not be.
    private static final Logger ENGINE = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        ENGINE.setLevel(Level.SEVERE);
    }

    private final ApplicationHandler handler;

    /// @param resources ready to use; classes and instances
    public TestServer(Object... resources) {
        VisitorFilter visitors = new VisitorFilter(MESSAGES);
        ResourceConfig application = new ResourceConfig();
        application.registerInstances(resources);
        application.register(visitors);
        application.register(new AccessFilter(POLICY, visitors));
        application.register(new ProblemMapper(CONFIGURATION, new SecureRandom()));
        application.register(new BodyWriter());
        application.register(new JsonMapping());
        application.register(JacksonFeature.withoutExceptionMappers());
        application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        application.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        this.handler = new ApplicationHandler(application);
    }

    /// An answer.
    public record Answer(int status, Map<String, String> headers, String body) {

        public String location() {
            String location = headers.getOrDefault("Location", "");
            return location.startsWith(BASE.toString())
                    ? location.substring(BASE.toString().length())
                    : location;
        }

        public JsonNode json() {
            return Json.read(body, JsonNode.class);
        }
    }

    /// Requests of one visitor.
    public Client as(Person person) {
        return new Client(Optional.of(person), InterfaceLanguage.ENGLISH, Map.of());
    }

    public Client signedOut() {
        return new Client(Optional.empty(), InterfaceLanguage.ENGLISH, Map.of());
    }

    /// A visitor.
    public final class Client {
        private final Optional<Person> person;
        private final InterfaceLanguage language;
        private final Map<String, String> headers;

        private Client(Optional<Person> person, InterfaceLanguage language, Map<String, String> headers) {
            this.person = person;
            this.language = language;
            this.headers = headers;
        }

        public Client in(InterfaceLanguage value) {
            return new Client(person, value, headers);
        }

        public Client with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Client(person, language, more);
        }

        public Answer get(String path) {
            return send("GET", path, MediaType.APPLICATION_FORM_URLENCODED, "");
        }

        public Answer delete(String path) {
            return send("DELETE", path, MediaType.APPLICATION_JSON, "");
        }

        public Answer put(String path, String json) {
            return send("PUT", path, MediaType.APPLICATION_JSON, json);
        }

        public Answer post(String path, String json) {
            return send("POST", path, MediaType.APPLICATION_JSON, json);
        }

        /// Sends a form.
        ///
        /// @param fields names and values in turn
        public Answer form(String path, String... fields) {
            List<String> pairs = new ArrayList<>();
            for (int index = 0; index < fields.length; index += 2) {
                pairs.add(View.encode(fields[index]) + "=" + View.encode(fields[index + 1]));
            }
            return send("POST", path, MediaType.APPLICATION_FORM_URLENCODED, String.join("&", pairs));
        }

        private Answer send(String method, String path, String type, String body) {
            ContainerRequest request = new ContainerRequest(
                    URI.create(BASE + "/"),
                    URI.create(BASE + path),
                    method,
                    null,
                    new MapPropertiesDelegate(),
                    handler.getConfiguration());
            request.header(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
            request.header(HttpHeaders.ACCEPT, path.startsWith("/api") ? "application/json" : "text/html");
            headers.forEach(request::header);
            person.ifPresent(signedIn -> request.setProperty(PERSON, signedIn));
            if (!body.isEmpty() || method.equals("POST")) {
                request.header(HttpHeaders.CONTENT_TYPE, type);
                request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            }
            return apply(request);
        }
    }

    private Answer apply(ContainerRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, out).get();
            Map<String, String> headers = new HashMap<>();
            response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(response.getStatus(), headers, out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// The JSON of the real server.
    private static final class JsonMapping implements ContextResolver<ObjectMapper> {
        @Override
        public ObjectMapper getContext(Class<?> type) {
            return Json.mapper();
        }
    }

    /// Renders the template of a page.
    @Produces(MediaType.TEXT_HTML)
    private static final class BodyWriter implements MessageBodyWriter<Page> {

        @Context
        private jakarta.inject.@Nullable Provider<ContainerRequestContext> request;

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
            if (!page.getClass().getName().startsWith("org.comity.courses.")) {
                out.write(page.title().getBytes(StandardCharsets.UTF_8));
                return;
            }
            Visitor visitor = Visitor.of(Objects.requireNonNull(request).get());
            View view = new View(visitor, new Assets(), BASE.toString(), List.of());
            Utf8ByteOutput html = new Utf8ByteOutput();
            TEMPLATES.render(page.template(), Map.<String, Object>of("page", page, "view", view), html);
            html.writeTo(out);
        }
    }
}
