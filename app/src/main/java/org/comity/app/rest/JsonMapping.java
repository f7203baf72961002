package org.comity.app.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.comity.platform.json.Json;

/// Lets the API speak the same JSON as the rest of Comity.
@Provider
public final class JsonMapping implements ContextResolver<ObjectMapper> {

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.bodies();
    }
}
