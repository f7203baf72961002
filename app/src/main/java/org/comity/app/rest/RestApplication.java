package org.comity.app.rest;

import jakarta.enterprise.inject.spi.CDI;
import org.comity.platform.module.AppModule;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/// The one REST application. It registers what the modules declare; nothing is found by scanning.
public final class RestApplication extends ResourceConfig {

    public RestApplication() {
        CDI.current()
                .select(AppModule.class)
                .forEach(module -> module.httpClasses().forEach(this::register));
        register(JsonMapping.class);
        register(JacksonFeature.withoutExceptionMappers());
        register(MultiPartFeature.class);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        property(ServerProperties.BV_FEATURE_DISABLE, true);
        property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 65_536);
    }
}
