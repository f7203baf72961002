package org.comity.exchange.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.web.BadInput.Fault;
import org.jspecify.annotations.Nullable;

/// A form as it is shown: what stands in its fields and what is wrong with them.
///
/// @param values by the names of the fields
public record Filled(Map<String, List<String>> values, List<Fault> faults) {

    public Filled {
        faults = List.copyOf(faults);
    }

    /// A form without faults.
    public static Filled with(Map<String, List<String>> values) {
        return new Filled(values, List.of());
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /// What is wrong with the field.
    public Optional<Fault> fault(String name) {
        return faults.stream().filter(fault -> fault.field().equals(name)).findFirst();
    }

    /// For `aria-invalid`.
    public @Nullable String invalid(String name) {
        return fault(name).isPresent() ? "true" : null;
    }

    /// For `aria-describedby`.
    public @Nullable String describedBy(String name, boolean hint) {
        boolean wrong = fault(name).isPresent();
        if (hint) {
            return wrong ? name + "-hint " + name + "-error" : name + "-hint";
        }
        return wrong ? name + "-error" : null;
    }
}
