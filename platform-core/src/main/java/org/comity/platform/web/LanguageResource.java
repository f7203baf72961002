package org.comity.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.InterfaceLanguage;

/// Remembers the reader's choice of the interface language on her device for a year.
@Path("language")
@Singleton
public final class LanguageResource {

    static final String COOKIE = "comity-language";
    private static final int YEAR_SECONDS = 31_536_000;

    private final Configuration configuration;

    @Inject
    public LanguageResource(Configuration configuration) {
        this.configuration = configuration;
    }

    @POST
    @Open
    public Response choose(
            @FormParam("language") @DefaultValue("en") String language,
            @FormParam("return") @DefaultValue("/") String returnPath) {
        NewCookie cookie = new NewCookie.Builder(COOKIE)
                .value(InterfaceLanguage.ofTag(language)
                        .orElse(InterfaceLanguage.ENGLISH)
                        .tag())
                .path("/")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .secure(configuration.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), returnPath))
                .cookie(cookie)
                .build();
    }
}
