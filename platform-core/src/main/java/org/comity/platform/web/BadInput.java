package org.comity.platform.web;

import java.util.List;
import java.util.Map;

/// The input cannot be taken as it is. Becomes a 422 that names every fault; nothing was changed.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// One fault.
    ///
    /// @param field the name of the field or member
    /// @param messageKey the key of the text that says what is wrong and what to do
    /// @param arguments of that text, by their names
    public record Fault(String field, String messageKey, Map<String, String> arguments) {

        public Fault {
            arguments = Map.copyOf(arguments);
        }

        public Fault(String field, String messageKey) {
            this(field, messageKey, Map.of());
        }
    }

    public BadInput(List<Fault> faults) {
        super("The input has faults: " + faults);
        this.faults = List.copyOf(faults);
    }

    public BadInput(String field, String messageKey) {
        this(List.of(new Fault(field, messageKey)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
