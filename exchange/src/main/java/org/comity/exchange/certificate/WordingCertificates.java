package org.comity.exchange.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.comity.exchange.Office;
import org.comity.exchange.naming.Names;
import org.comity.exchange.placement.agreement.Agreement;
import org.comity.exchange.placement.agreement.Agreement.Clause;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.organisation.Organisations;

/// Words certificates in two of the languages of the interface, on the paper that agreements are printed on.
@Singleton
public final class WordingCertificates {

    private final Messages messages;
    private final Organisations organisations;

    @Inject
    public WordingCertificates(Messages messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    /// @param check the address where it is checked
    Agreement of(StayCertificateView certificate, InterfaceLanguage first, InterfaceLanguage second, String check) {
        List<Localizer> both = List.of(new Localizer(messages, first), new Localizer(messages, second));
        return new Agreement(
                List.of(first.tag(), second.tag()),
                each(both, localizer -> localizer.text("stay-certificate.title")),
                each(both, localizer -> localizer.text("stay-certificate.preamble")),
                List.of(
                        clause(both, "placement.officer", localizer -> certificate.officer()),
                        clause(both, "placement.home", localizer -> office(certificate.home(), localizer)),
                        clause(both, "placement.host", localizer -> office(certificate.host(), localizer)),
                        clause(
                                both,
                                "placement.stay",
                                localizer -> localizer.text(
                                        "round.window.range",
                                        "from",
                                        localizer.date(certificate.from()),
                                        "to",
                                        localizer.date(certificate.to()))),
                        clause(both, "stay-certificate.days", localizer -> localizer.number(certificate.days())),
                        clause(both, "stay-certificate.issued", localizer -> localizer.date(certificate.at())),
                        clause(both, "stay-certificate.check-at", localizer -> check)),
                List.of(),
                new Agreement.Code(
                        certificate.code(),
                        each(both, localizer -> localizer.text("stay-certificate.code.says")),
                        each(both, localizer -> localizer.text("placement.agreement.transcribed"))));
    }

    private String office(Office office, Localizer localizer) {
        return organisations.name(
                        office.organisation(), List.of(localizer.language().tag()))
                + localizer.text("exchange.comma")
                + Names.jurisdiction(office.jurisdiction(), localizer);
    }

    private static Clause clause(List<Localizer> both, String key, Function<Localizer, String> value) {
        List<String> values = each(both, value);
        return new Clause(
                each(both, localizer -> localizer.text(key)),
                values.getFirst().equals(values.getLast()) ? List.of(values.getFirst()) : values);
    }

    private static List<String> each(List<Localizer> both, Function<Localizer, String> text) {
        return both.stream().map(text).toList();
    }
}
