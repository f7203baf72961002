package org.comity.courses.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;
import org.comity.content.Curricula;
import org.comity.courses.CertificateCode;
import org.comity.courses.certificate.paper.Paper;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.organisation.Organisations;

/// Words a certificate in the languages that its holder chooses: those of the course that Comity itself speaks.
@Singleton
public final class Sheet {

    private static final double MINUTES_OF_AN_HOUR = 60;

    private final Curricula curricula;
    private final Messages messages;
    private final Organisations organisations;
    private final URI base;

    @Inject
    public Sheet(Curricula curricula, Messages messages, Organisations organisations, Configuration configuration) {
        this.organisations = organisations;
        this.curricula = curricula;
        this.messages = messages;
        this.base = configuration.baseUrl();
    }

    /// The languages of a sheet.
    ///
    /// @param second empty for a sheet in one language
    public record Languages(InterfaceLanguage first, Optional<InterfaceLanguage> second) {

        List<InterfaceLanguage> both() {
            List<InterfaceLanguage> both = new ArrayList<>(List.of(first));
            second.ifPresent(both::add);
            return both;
        }
    }

    /// The languages that the certificate can be had in; never empty.
    List<InterfaceLanguage> available(Certificate certificate) {
        List<InterfaceLanguage> spoken = course(certificate).texts().keySet().stream()
                .flatMap(tag -> InterfaceLanguage.ofTag(tag).stream())
                .toList();
        return spoken.isEmpty() ? List.of(InterfaceLanguage.ENGLISH) : spoken;
    }

    /// The languages as wished, as far as they are available; unwished ones by what the reader reads, then English or
    /// the original.
    ///
    /// @param first a tag, or empty to leave it open
    /// @param second a tag, `none`, or empty to leave it open
    /// @param wishes BCP 47 tags, dearest first
    Languages languages(Certificate certificate, Optional<String> first, Optional<String> second, List<String> wishes) {
        List<InterfaceLanguage> available = available(certificate);
        InterfaceLanguage leading = first.flatMap(tag -> among(available, tag))
                .or(() -> LanguageChoice.match(
                                available.stream().map(InterfaceLanguage::tag).toList(), wishes)
                        .flatMap(InterfaceLanguage::ofTag))
                .orElseGet(available::getFirst);
        if (second.filter("none"::equals).isPresent()) {
            return new Languages(leading, Optional.empty());
        }
        return new Languages(
                leading,
                second.flatMap(tag -> among(available, tag))
                        .or(() -> among(available, "en").filter(language -> language != leading))
                        .or(() -> available.stream()
                                .filter(language -> language != leading)
                                .findFirst())
                        .filter(language -> language != leading));
    }

    /// The sheet.
    ///
    /// @param name the holder's
    Paper paper(Certificate certificate, String name, Languages languages) {
        List<Paper.Side> sides = languages.both().stream()
                .map(language -> side(certificate, language))
                .toList();
        String title = localizer(languages.first())
                .text(
                        "certificate.paper.title",
                        "course",
                        sides.getFirst().body().course());
        return new Paper(
                title,
                name,
                sides,
                publicAddress(certificate.code()),
                certificate.code().grouped());
    }

    /// Where anybody who has the code can see what the certificate says.
    URI publicAddress(CertificateCode code) {
        return URI.create(base + "/verify/" + code);
    }

    /// The course's version that the certificate is about.
    CourseSummary course(Certificate certificate) {
        return curricula.version(certificate.version()).orElseThrow().summary();
    }

    /// The title of the course in the best language at hand, with the language's tag.
    Map.Entry<String, String> title(Certificate certificate, List<String> wishes) {
        CourseSummary course = course(certificate);
        String tag = LanguageChoice.best(
                course.texts().keySet(), wishes, course.profile().original());
        return Map.entry(tag, course.text(tag).orElseThrow().title());
    }

    private Paper.Side side(Certificate certificate, InterfaceLanguage language) {
        Localizer texts = localizer(language);
        CourseSummary course = course(certificate);
        boolean translated = course.text(language.tag()).isPresent();
        CourseText text = course.text(language.tag()).orElseGet(course::original);
        Paper.Body body = new Paper.Body(
                texts.text("certificate.paper.heading"),
                texts.text("certificate.paper.before"),
                texts.text("certificate.paper.after"),
                text.title(),
                translated ? language.tag() : course.profile().original(),
                texts.text("certificate.paper.passed", "date", texts.date(certificate.issuedAt())));
        return new Paper.Side(
                language.tag(),
                language.direction(),
                body,
                facts(certificate, course, texts),
                texts.text("certificate.paper.check"),
                new Paper.Alternatives(texts.text("certificate.paper.mark"), texts.text("certificate.paper.qr")));
    }

    private List<String> facts(Certificate certificate, CourseSummary course, Localizer texts) {
        return List.of(
                texts.text(
                        "certificate.paper.version",
                        "version",
                        certificate.version().number(),
                        "hours",
                        Math.round(course.profile().effortMinutes() / MINUTES_OF_AN_HOUR)),
                texts.text(
                        "certificate.paper.issuer",
                        "issuer",
                        organisations.name(
                                certificate.issuer().organisation(),
                                List.of(texts.language().tag()))));
    }

    private Localizer localizer(InterfaceLanguage language) {
        return new Localizer(messages, language);
    }

    private static Optional<InterfaceLanguage> among(List<InterfaceLanguage> available, String tag) {
        return InterfaceLanguage.ofTag(tag).filter(available::contains);
    }
}
