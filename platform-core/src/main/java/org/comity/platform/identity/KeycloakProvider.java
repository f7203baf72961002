package org.comity.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.comity.platform.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/// The conversation with Keycloak: OpenID Connect Core 1.0 code flow with PKCE (RFC 7636), refresh, RP-initiated
/// logout, and verification of
/// Bearer tokens (RFC 9068 in spirit: issuer, audience, expiry, signature by the published keys). Thread-safe.
/// Endpoints follow from the issuer,
/// so that this server starts before Keycloak does.
@Singleton
public final class KeycloakProvider {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final int KEYS_LIMIT_BYTES = 100_000;

    private final Configuration configuration;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;
    private final DefaultJWTProcessor<SecurityContext> accessTokens;

    @Inject
    public KeycloakProvider(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.keys = keys(endpoint(configuration.oidc().internal(), "certs"));
        this.accessTokens = accessTokens();
    }

    /// Where to send the browser for a login.
    URI loginAddress(LoginState state, String languageTag) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(configuration.oidc().clientId()),
                        callback())
                .endpointURI(endpoint(configuration.oidc().issuer(), "auth"))
                .state(new State(state.state()))
                .nonce(new Nonce(state.nonce()))
                .codeChallenge(new CodeVerifier(state.verifier()), CodeChallengeMethod.S256)
                .customParameter("ui_locales", languageTag)
                .build()
                .toURI();
    }

    /// Where to send the browser to end the session there too (OpenID Connect RP-Initiated Logout 1.0).
    URI logoutAddress(String idToken) {
        return URI.create(endpoint(configuration.oidc().issuer(), "logout")
                + "?client_id=" + encode(configuration.oidc().clientId())
                + "&id_token_hint=" + encode(idToken)
                + "&post_logout_redirect_uri=" + encode(configuration.baseUrl() + "/"));
    }

    /// Exchanges the code of a finished login.
    ///
    /// @throws LoginFailed when the provider refuses or its answer does not verify
    Tokens exchange(String code, LoginState state) {
        AuthorizationGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback(), new CodeVerifier(state.verifier()));
        try {
            return switch (ask(grant)) {
                case Answer.Granted granted -> tokens(granted.tokens(), new Nonce(state.nonce()));
                case Answer.Refused refused ->
                    throw new LoginFailed("The identity provider refused the code: " + refused.error());
            };
        } catch (IOException e) {
            throw new LoginFailed("The identity provider cannot be reached.", e);
        }
    }

    /// Asks for fresh claims.
    ///
    /// @return empty when the provider has ended the session
    /// @throws IOException when the provider cannot be reached or is not well, which says nothing about the session
    Optional<Tokens> refresh(String refreshToken) throws IOException {
        return switch (ask(new RefreshTokenGrant(new RefreshToken(refreshToken)))) {
            case Answer.Granted granted -> Optional.of(tokens(granted.tokens(), null));
            case Answer.Refused refused -> {
                if (refused.error().equals(OAuth2Error.INVALID_GRANT.getCode())) {
                    yield Optional.empty();
                }
                throw new IOException("The identity provider answered " + refused.error());
            }
        };
    }

    /// The person of a Bearer token, or empty when it does not verify.
    Optional<Person> bearer(String token) {
        try {
            return Optional.of(PersonClaims.read(accessTokens.process(token, null)));
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private Answer ask(AuthorizationGrant grant) throws IOException {
        ClientSecretBasic credentials = new ClientSecretBasic(
                new ClientID(configuration.oidc().clientId()),
                new Secret(configuration.oidc().clientSecret()));
        HTTPRequest request = new TokenRequest.Builder(
                        endpoint(configuration.oidc().internal(), "token"), credentials, grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            return response.indicatesSuccess()
                    ? new Answer.Granted(((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens())
                    : new Answer.Refused(String.valueOf(
                            response.toErrorResponse().getErrorObject().getCode()));
        } catch (ParseException e) {
            throw new IOException("The identity provider's answer cannot be read.", e);
        }
    }

    private Tokens tokens(OIDCTokens tokens, @Nullable Nonce nonce) {
        try {
            IDTokenClaimsSet verified = idTokens().validate(tokens.getIDToken(), nonce);
            Instant freshUntil = clock.instant()
                    .plusSeconds(Math.max(30, tokens.getAccessToken().getLifetime()));
            return new Tokens(
                    PersonClaims.read(verified.toJWTClaimsSet()),
                    tokens.getIDTokenString(),
                    Optional.ofNullable(tokens.getRefreshToken()).map(RefreshToken::getValue),
                    freshUntil);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new LoginFailed("The ID token does not verify.", e);
        }
    }

    private IDTokenValidator idTokens() {
        return new IDTokenValidator(
                new Issuer(configuration.oidc().issuer()),
                new ClientID(configuration.oidc().clientId()),
                new JWSVerificationKeySelector<>(JWSAlgorithm.Family.RSA, keys),
                null);
    }

    private DefaultJWTProcessor<SecurityContext> accessTokens() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.Family.RSA, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                configuration.oidc().clientId(),
                new JWTClaimsSet.Builder()
                        .issuer(configuration.oidc().issuer().toString())
                        .claim("typ", "Bearer")
                        .build(),
                Set.of("sub", "exp", "iat")));
        return processor;
    }

    private URI callback() {
        return URI.create(configuration.baseUrl() + "/login/callback");
    }

    private static JWKSource<SecurityContext> keys(URI address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            address.toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, KEYS_LIMIT_BYTES))
                    .retrying(true)
                    .outageTolerant(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The configuration checks addresses.", e);
        }
    }

    private static URI endpoint(URI issuer, String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// The provider's answer to a grant.
    private sealed interface Answer {
        record Granted(OIDCTokens tokens) implements Answer {}

        record Refused(String error) implements Answer {}
    }
}
