package org.comity.knowledge.cooperation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.jspecify.annotations.Nullable;

/// The answers of the newest register: what they look things up in is put together once per register.
@Singleton
public final class CurrentAnswers {

    private final Registers registers;
    private final AtomicReference<@Nullable Answers> answers = new AtomicReference<>();

    @Inject
    public CurrentAnswers(Registers registers) {
        this.registers = registers;
    }

    public Answers get() {
        Register register = registers.current();
        @Nullable Answers known = answers.get();
        if (known == null || known.register().revision() != register.revision()) {
            known = new Answers(register);
            answers.set(known);
        }
        return known;
    }
}
