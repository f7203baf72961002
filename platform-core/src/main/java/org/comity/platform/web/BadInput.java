package org.comity.platform.web;

import java.util.List;

/// The input cannot be taken as it is. Becomes a 422 that names every fault; nothing was changed.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// One fault.
    ///
    /// @param field the name of the field or member
    /// @param messageKey the key of the text that says what is wrong and what to do
    public record Fault(String field, String messageKey) {}

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
