package org.comity.platform.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;

/// Where in a body something is wrong.
public final class BodyMember {

    private BodyMember() {}

    /// The way to the member, e.g. `languages[0].level`; empty when it is the body itself.
    public static String of(JsonMappingException failure) {
        StringBuilder way = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                way.append('[').append(step.getIndex()).append(']');
            } else {
                way.append(way.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return way.toString();
    }
}
