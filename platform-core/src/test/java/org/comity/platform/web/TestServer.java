package org.comity.platform.web;

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
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.IndexPlace;
import org.comity.platform.identity.Person;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Messages;
import org.comity.platform.module.AppModule;
import org.comity.platform.organisation.Organisations;
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
            new IndexPlace.Folder(java.nio.file.Path.of("search-index")),
            false);

    /// One organisation that has a name.
    public static final Organisations ORGANISATIONS =
            Organisations.of(Map.of("comity", Map.of("en", "Comity project", "ar", "مشروع Comity")));

    /// Where the authentication filter leaves the person.
    private static final String PERSON = "comity.person";

    /// Registered instances make the engine warn that they are not providers as well; which they need not be.
    private static final Logger ENGINE = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        ENGINE.setLevel(Level.SEVERE);
    }

    private final ApplicationHandler handler;

    /// @param module whose rules, texts and templates are used
    /// @param features classes that the engine makes
    /// @param resources ready to use
    public TestServer(AppModule module, Collection<Class<?>> features, Object... resources) {
        VisitorFilter visitors = new VisitorFilter(Messages.load(
                Stream.of(module, new PlatformModule())
                        .flatMap(each -> each.messageFolders().stream())
                        .distinct()
                        .toList(),
                TestServer.class.getClassLoader()));
        ResourceConfig application = new ResourceConfig();
        application.registerInstances(resources);
        features.forEach(application::register);
        application.register(visitors);
        application.register(new AccessFilter(new AccessPolicy(module.accessRules()), visitors));
        application.register(new ProblemMapper(CONFIGURATION, new SecureRandom()));
        application.register(new BodyWriter(module));
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

    /// A visitor's language, headers and account.
    public record Call(Optional<Person> person, String language, Map<String, String> headers) {

        public static Call by(Person person) {
            return new Call(Optional.of(person), "en", Map.of());
        }

        public static Call signedOut() {
            return new Call(Optional.empty(), "en", Map.of());
        }

        public Call in(String tag) {
            return new Call(person, tag, headers);
        }

        public Call with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Call(person, language, more);
        }
    }

    public Answer get(Call call, String path) {
        return send(call, "GET", path, InputStream.nullInputStream());
    }

    public Answer post(Call call, String path, String type, InputStream body) {
        return send(call.with(HttpHeaders.CONTENT_TYPE, type), "POST", path, body);
    }

    /// Sends a form with one file, as a browser does.
    public Answer upload(Call call, String path, String field, byte[] file) {
        String head = "--boundary\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"course.zip\"\r\nContent-Type: application/zip\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.US_ASCII));
        return post(call, path, "multipart/form-data; boundary=boundary", new ByteArrayInputStream(body.toByteArray()));
    }

    /// Requests of one visitor.
    public Client as(Person person) {
        return new Client(Call.by(person));
    }

    public Client signedOut() {
        return new Client(Call.signedOut());
    }

    /// A visitor who sends forms and JSON.
    public final class Client {
        private final Call call;

        private Client(Call call) {
            this.call = call;
        }

        public Client in(InterfaceLanguage value) {
            return new Client(call.in(value.tag()));
        }

        public Client with(String header, String value) {
            return new Client(call.with(header, value));
        }

        public Answer get(String path) {
            return TestServer.this.get(call, path);
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
            boolean typed = !body.isEmpty() || method.equals("POST");
            return TestServer.this.send(
                    typed ? call.with(HttpHeaders.CONTENT_TYPE, type) : call,
                    method,
                    path,
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Answer send(Call call, String method, String path, InputStream body) {
        ContainerRequest request = new ContainerRequest(
                URI.create(BASE + "/"),
                URI.create(BASE + path),
                method,
                null,
                new MapPropertiesDelegate(),
                handler.getConfiguration());
        request.header(HttpHeaders.ACCEPT_LANGUAGE, call.language());
        request.header(HttpHeaders.ACCEPT, path.startsWith("/api") ? "application/json" : "text/html, */*;q=0.8");
        call.headers().forEach(request::header);
        call.person().ifPresent(signedIn -> request.setProperty(PERSON, signedIn));
        request.setEntityStream(body);
        return apply(request);
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
            return Json.bodies();
        }
    }

    /// Renders the template of a page.
    @Produces(MediaType.TEXT_HTML)
    private static final class BodyWriter implements MessageBodyWriter<Page> {

        private final String rootPackage;
        private final TemplateEngine templates;

        @Context
        private jakarta.inject.@Nullable Provider<ContainerRequestContext> request;

        BodyWriter(AppModule module) {
            this.rootPackage = "org.comity." + module.name() + ".";
            this.templates = TemplateEngine.createPrecompiled(
                    null, ContentType.Html, TestServer.class.getClassLoader(), module.templatePackage());
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
            if (!page.getClass().getName().startsWith(rootPackage)) {
                out.write(page.title().getBytes(StandardCharsets.UTF_8));
                return;
            }
            Visitor visitor = Visitor.of(Objects.requireNonNull(request).get());
            View view = new View(visitor, new Assets(), BASE.toString(), List.of(), ORGANISATIONS);
            Utf8ByteOutput html = new Utf8ByteOutput();
            templates.render(page.template(), Map.<String, Object>of("page", page, "view", view), html);
            html.writeTo(out);
        }
    }
}
