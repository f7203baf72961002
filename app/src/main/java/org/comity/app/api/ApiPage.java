package org.comity.app.api;

import java.util.List;
import org.comity.platform.web.Page;

/// The operations of the API for people.
public record ApiPage(String title, List<Entry> operations) implements Page {

    /// One operation.
    ///
    /// @param summary in English, as in the description
    public record Entry(String method, String path, String summary, List<Parameter> parameters, List<Answer> answers) {}

    /// One parameter.
    ///
    /// @param place path, query or header
    public record Parameter(String name, String place, String type, boolean required) {}

    /// One possible answer.
    ///
    /// @param schema the name of its schema, or an empty string
    public record Answer(String status, String description, String schema) {}

    @Override
    public String section() {
        return "api";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
