package org.comity.exchange.prematch;

import org.comity.exchange.prematch.AgreeingBeforehand.Agreed;

/// What became of a step.
sealed interface PrematchStep {

    record Taken(Agreed agreed) implements PrematchStep {}

    /// No application that names the place has this code.
    record Unknown(Agreed agreed) implements PrematchStep {}

    /// Every seat of the place is promised.
    record Full(Agreed agreed) implements PrematchStep {}

    /// The place is not published, or its round is closed.
    record WrongStage() implements PrematchStep {}
}
