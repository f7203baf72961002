package org.comity.exchange.application;

import java.util.Optional;
import java.util.UUID;

/// An application as the API shows it to the officer and to her own office; nobody else gets it.
///
/// @param state `draft`, `submitted`, `nominated`, `declined` or `withdrawn`
/// @param name the officer's
/// @param pseudonym what everybody else knows of her
/// @param terms complete and right once it was submitted
/// @param firstExchange whether no earlier round had sent her when she submitted it, false also when that was not
///     known; absent from what is not with the office
public record ApplicationView(
        UUID id,
        UUID round,
        String state,
        Optional<String> name,
        String pseudonym,
        ApplicationBody terms,
        Optional<Boolean> firstExchange) {

    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id(),
                application.round(),
                application.state().code(),
                application.who().map(Application.Who::name),
                application.pseudonym().value(),
                ApplicationBody.of(application.fields()),
                Optional.of(application)
                        .filter(each -> !each.draft() && !each.withdrawn())
                        .flatMap(each -> ApplicationFields.profile(each.fields()))
                        .map(ApplicationTerms.Profile::first));
    }
}
