package org.comity.platform.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.LocalPath;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.LanguageChoice;
import org.jspecify.annotations.Nullable;

/// Login and logout of browsers.
@Path("/")
@Singleton
public final class LoginResource {

    private static final String LOGIN_PURPOSE = "login";

    private final KeycloakProvider provider;
    private final Sessions sessions;
    private final Configuration configuration;
    private final SessionCookie cookies;
    private final Sealer sealer;

    @Inject
    public LoginResource(
            KeycloakProvider provider, Sessions sessions, Configuration configuration, SecureRandom random) {
        this.provider = provider;
        this.sessions = sessions;
        this.configuration = configuration;
        this.cookies = new SessionCookie(configuration.secure());
        this.sealer = new Sealer(configuration.secret(), random);
    }

    /// Sends the browser to the login page in the user's language.
    @GET
    @Path("login")
    @Open
    public Response login(
            @QueryParam("return") @DefaultValue("/") String returnPath,
            @QueryParam("language") @Nullable String language,
            @Context ContainerRequestContext request) {
        LoginState state = new LoginState(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                LocalPath.of(returnPath));
        return Response.seeOther(provider.loginAddress(state, identityLanguage(language, request)))
                .cookie(cookies.login(sealer.sealText(LOGIN_PURPOSE, Json.write(state))))
                .build();
    }

    /// Takes the browser back from the identity provider.
    @GET
    @Path("login/callback")
    @Open
    public Response callback(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @Context ContainerRequestContext request) {
        LoginState expected = remembered(request).orElseThrow(() -> new LoginFailed("No login is under way here."));
        if (code == null || state == null || !same(state, expected.state())) {
            throw new LoginFailed("The identity provider sent no code, or for another login.");
        }
        String cookie = sessions.begin(provider.exchange(code, expected));
        return Response.seeOther(absolute(expected.returnPath()))
                .cookie(cookies.session(cookie), cookies.gone(cookies.loginName()))
                .build();
    }

    /// Ends the session here and at the identity provider in one step.
    @POST
    @Path("logout")
    @Open
    public Response logout(@Context ContainerRequestContext request) {
        @Nullable Cookie cookie = request.getCookies().get(cookies.name());
        Optional<String> idToken =
                Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(sessions::end);
        return Response.seeOther(idToken.map(provider::logoutAddress).orElse(absolute("/")))
                .cookie(cookies.gone(cookies.name()))
                .build();
    }

    private Optional<LoginState> remembered(ContainerRequestContext request) {
        @Nullable Cookie cookie = request.getCookies().get(cookies.loginName());
        return Optional.ofNullable(cookie)
                .flatMap(value -> sealer.openText(LOGIN_PURPOSE, value.getValue()))
                .map(json -> Json.read(json, LoginState.class));
    }

    private static String identityLanguage(@Nullable String language, ContainerRequestContext request) {
        List<String> wishes = language == null
                ? LanguageChoice.ofHeader(request.getHeaderString("Accept-Language"))
                : List.of(language);
        return switch (InterfaceLanguage.best(wishes)) {
            case TRADITIONAL_CHINESE -> "zh-Hant";
            case ENGLISH -> "en";
            case SPANISH -> "es";
            case FRENCH -> "fr";
            case ARABIC -> "ar";
        };
    }

    private URI absolute(String path) {
        try {
            return URI.create(configuration.baseUrl() + path);
        } catch (IllegalArgumentException malformed) {
            return URI.create(configuration.baseUrl() + "/");
        }
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
