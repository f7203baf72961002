package org.comity.exchange.form;

import java.util.List;
import java.util.function.Function;
import org.comity.platform.web.BadInput.Fault;

/// What came of reading an input.
public sealed interface Checked<T> {

    /// Nothing is wrong with it.
    record Sound<T>(T value) implements Checked<T> {}

    /// It cannot be taken; every fault is named.
    record Faulty<T>(List<Fault> faults) implements Checked<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// The faults; none when it is sound.
    default List<Fault> found() {
        return fold(ignored -> List.of());
    }

    private List<Fault> fold(Function<T, List<Fault>> sound) {
        return switch (this) {
            case Sound<T> good -> sound.apply(good.value());
            case Faulty<T> faulty -> faulty.faults();
        };
    }
}
