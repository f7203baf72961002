package org.comity.exchange.replacement;

import org.comity.exchange.replacement.NamingReplacements.Choice;

/// What came of naming a replacement candidate.
sealed interface ReplacementStep {

    /// It stands.
    record Named(Choice choice) implements ReplacementStep {}

    /// The officer is not nominated; nothing was changed.
    record WrongStage() implements ReplacementStep {}

    /// This one cannot replace her; nothing was changed.
    record Unsuitable(Choice choice) implements ReplacementStep {}
}
