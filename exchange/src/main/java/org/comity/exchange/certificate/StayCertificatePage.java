package org.comity.exchange.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.Page;

/// The certificate of an officer's own stay.
///
/// @param match its id
/// @param held whether the stay took place
/// @param certificate empty until she asks for it
/// @param checks who checked it, the newest first
public record StayCertificatePage(
        String title,
        UUID match,
        boolean held,
        Optional<StayCertificateView> certificate,
        List<Checking> checks,
        Filled filled)
        implements Page {

    public StayCertificatePage {
        checks = List.copyOf(checks);
    }

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.certificate(match);
    }

    public String stay() {
        return ExchangePaths.stay(match);
    }

    public String paper() {
        return address() + ".pdf";
    }

    /// The tag of the language that the paper has beside the reader's.
    public String second(InterfaceLanguage readers) {
        return beside(readers).tag();
    }

    static InterfaceLanguage beside(InterfaceLanguage leading) {
        return leading == InterfaceLanguage.ENGLISH ? InterfaceLanguage.FRENCH : InterfaceLanguage.ENGLISH;
    }

    /// The languages that the paper can be had in, by their tags.
    public Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            languages.put(language.tag(), language.ownName());
        }
        return languages;
    }
}
