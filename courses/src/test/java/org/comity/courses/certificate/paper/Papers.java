package org.comity.courses.certificate.paper;

import java.net.URI;
import java.util.List;
import org.comity.courses.certificate.paper.Paper.Alternatives;
import org.comity.courses.certificate.paper.Paper.Body;
import org.comity.courses.certificate.paper.Paper.Side;

/// Sheets for tests.
final class Papers {

    static final URI ADDRESS = URI.create("http://localhost:9080/verify/7K3QZ9XW2M4TBDE8HN6R5YJVCA");

    static final Side ENGLISH = side(
            "en",
            "ltr",
            new Body(
                    "Certificate",
                    "This is to certify that",
                    "has completed the course",
                    "Transnational crime and its eighteen types",
                    "en",
                    "and passed its examination on 22 November 2026."),
            "Genuine only if this address confirms it:");

    static final Side CHINESE = side(
            "zh-Hant",
            "ltr",
            new Body("結業證書", "茲證明", "修畢課程", "跨國犯罪及其十八種類型", "zh-Hant", "並於2026年11月22日通過測驗，特此證明。"),
            "本證書之真偽，以下列網址之查驗結果為準：");

    static final Side ARABIC = side(
            "ar",
            "rtl",
            new Body(
                    "شهادة",
                    "تُمنح هذه الشهادة إلى",
                    "لإتمام دورة",
                    "الجريمة عبر الوطنية وأنواعها الثمانية عشر",
                    "ar",
                    "واجتياز اختبارها بتاريخ 22 نوفمبر 2026."),
            "لا تُعدّ هذه الشهادة صحيحة إلا إذا أكّدها هذا العنوان:");

    static final Side FRENCH = side(
            "fr",
            "ltr",
            new Body(
                    "Certificat",
                    "Il est certifié que",
                    "a suivi jusqu’à son terme le cours",
                    "La criminalité transnationale et ses dix-huit types",
                    "fr",
                    "et en a réussi l’examen le 22 novembre 2026."),
            "Ce certificat ne fait foi que si cette adresse le confirme :");

    private Papers() {}

    static Paper of(String name, Side... sides) {
        return new Paper("Certificate: example", name, List.of(sides), ADDRESS, "7K3QZ-9XW2M-4TBDE-8HN6R-5YJVC-A");
    }

    /// The side with another title.
    static Side titled(Side side, String course) {
        Body body = side.body();
        return new Side(
                side.language(),
                side.direction(),
                new Body(body.heading(), body.before(), body.after(), course, body.courseLanguage(), body.passed()),
                side.facts(),
                side.check(),
                side.alternatives());
    }

    private static Side side(String language, String direction, Body body, String check) {
        return new Side(
                language,
                direction,
                body,
                List.of("Version 1", "comity"),
                check,
                new Alternatives("Emblem", "QR code"));
    }
}
