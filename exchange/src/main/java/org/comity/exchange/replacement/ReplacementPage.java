package org.comity.exchange.replacement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.form.Filled;
import org.comity.exchange.replacement.NamingReplacements.Choice;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// Where a home office names a replacement candidate.
///
/// @param named what the round is called
public record ReplacementPage(String title, Named named, Choice choice, Filled filled) implements Page {

    static final String CANDIDATE = "replacement";

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.replacement(choice.officer().id());
    }

    public String back() {
        return ExchangePaths.nomination(choice.officer().id());
    }

    public String field() {
        return CANDIDATE;
    }

    public String officer() {
        return name(choice.officer());
    }

    /// Names by the ids of applications; who is named stands there too when she could not be asked now.
    public Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        choice.named()
                .filter(each -> choice.spent())
                .ifPresent(each -> options.put(
                        each.id().toString(), localizer.text("replacement.option.spent", "name", name(each))));
        choice.able().forEach(each -> options.put(each.id().toString(), name(each)));
        return options;
    }

    public static String name(Application application) {
        return application
                .who()
                .map(Application.Who::name)
                .orElseGet(() -> application.pseudonym().value());
    }
}
