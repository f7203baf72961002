package org.comity.courses.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.courses.CertificateCode;
import org.comity.courses.People;
import org.comity.courses.Rendering;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CertificatePagesTest {

    private final Office office = new Office();

    @ParameterizedTest
    @EnumSource
    void the_holder_sees_her_certificate_in_two_languages(InterfaceLanguage reader) {
        Certificate certificate = office.issue(People.OFFICER);

        String html = html(page(certificate, "ar", "zh-Hant", reader), reader);

        assertThat(html)
                .contains("lang=\"ar\" dir=\"rtl\"", "lang=\"zh-Hant\" dir=\"ltr\"", "شهادة", "結業證書", "範例課程")
                .contains("<bdi>Person 1 Example</bdi>", certificate.code().grouped())
                .contains("src=\"data:image/svg+xml;base64,")
                .contains("/pdf?first=ar&amp;second=zh-Hant")
                .doesNotContain("style=");
    }

    @Test
    void a_certificate_can_be_had_in_the_languages_of_the_course_that_comity_speaks() {
        Certificate certificate = office.issue(People.OFFICER);

        assertThat(office.sheet.available(certificate))
                .containsExactlyInAnyOrder(
                        InterfaceLanguage.ENGLISH, InterfaceLanguage.ARABIC, InterfaceLanguage.TRADITIONAL_CHINESE);
    }

    @Test
    void languages_follow_the_wish_then_the_reader_then_what_there_is() {
        Certificate certificate = office.issue(People.OFFICER);

        assertThat(languages(certificate, "ar", "en", "zh-TW")).containsExactly("ar", "en");
        assertThat(languages(certificate, "", "", "zh-TW")).containsExactly("zh-Hant", "en");
        assertThat(languages(certificate, "", "", "fr")).hasSize(2).contains("en");
        assertThat(languages(certificate, "en", "none", "ar")).containsExactly("en");
        assertThat(languages(certificate, "xx", "yy", "ar")).containsExactly("ar", "en");
        assertThat(languages(certificate, "en", "en", "ar")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_certificate_says_so_and_cannot_be_printed(InterfaceLanguage reader) {
        Certificate certificate = revoked();

        String html = html(page(certificate, "en", "ar", reader), reader);

        assertThat(html)
                .contains("class=\"notice error\"")
                .doesNotContain("/pdf", "class=\"certificate\"", "Person 1 Example");
    }

    @ParameterizedTest
    @EnumSource
    void the_public_page_shows_what_the_paper_shows_while_it_stands(InterfaceLanguage reader) {
        Certificate certificate = office.issue(People.OFFICER);

        String html = html(found(certificate, ""), reader);

        assertThat(html)
                .contains(
                        "class=\"notice success\"",
                        "Person 1 Example",
                        "2026",
                        certificate.code().grouped());
        // the code is random and may spell anything
        assertThat(html.replace(certificate.code().grouped(), ""))
                .doesNotContain(People.OFFICER.subject().toString(), "example-academy", "TW", "revocation");
    }

    @ParameterizedTest
    @EnumSource
    void the_public_page_of_a_revoked_certificate_gives_the_reason_and_no_name(InterfaceLanguage reader) {
        assertThat(html(found(revoked(), ""), reader))
                .contains("class=\"notice error\"", "2026")
                .contains(Rendering.MESSAGES.pattern(reader, "certificate.reason.wrong-person"))
                .doesNotContain("Person 1 Example");
    }

    @ParameterizedTest
    @EnumSource
    void the_public_page_of_an_erased_certificate_says_only_that(InterfaceLanguage reader) {
        Certificate certificate = office.issue(People.OFFICER);
        office.database.change(handle -> office.certificates.erase(handle, People.OFFICER.subject(), Office.NOW));

        assertThat(html(found(again(certificate), ""), reader))
                .contains("class=\"notice warning\"")
                .doesNotContain("Person 1 Example", "Example course", "範例課程");
    }

    @ParameterizedTest
    @EnumSource
    void the_public_page_asks_for_the_code_and_keeps_what_was_typed(InterfaceLanguage reader) {
        assertThat(html(new VerifyPage("T", "", Optional.empty()), reader)).contains("name=\"code\"");
        assertThat(html(new VerifyPage("T", "7<K", Optional.of(new VerifyPage.Outcome.Malformed())), reader))
                .contains("value=\"7&lt;K\"", "aria-invalid=\"true\"", "class=\"field-error\"");
        assertThat(html(new VerifyPage("T", "x", Optional.of(new VerifyPage.Outcome.Unknown())), reader))
                .contains("class=\"notice error\"");
    }

    @ParameterizedTest
    @EnumSource
    void a_publisher_sees_the_reasons_and_whose_certificate_it_is(InterfaceLanguage reader) {
        String html = html(new RevocationPage("T", office.issue(People.OFFICER), "範例課程", "zh-Hant"), reader);

        assertThat(html).contains("Person 1 Example", "class=\"danger\"", "name=\"confirm\"");
        for (RevocationReason reason : RevocationReason.values()) {
            assertThat(html).contains("value=\"" + reason.code() + "\"");
        }
        assertThat(html(new RevocationPage("T", again(revoked()), "範例課程", "zh-Hant"), reader))
                .doesNotContain("<form");
    }

    @Test
    void pages_about_certificates_are_not_for_search_engines() {
        Certificate certificate = office.issue(People.OFFICER);
        List<Page> pages = List.of(
                page(certificate, "en", "ar", InterfaceLanguage.ENGLISH),
                found(certificate, ""),
                new RevocationPage("T", certificate, "Example course", "en"));

        assertThat(pages).noneMatch(Page::indexable);
    }

    private Certificate revoked() {
        Certificate certificate = office.issue(People.COLLEAGUE);
        office.certification.revoke(People.PUBLISHER.actor(), certificate.code(), RevocationReason.WRONG_PERSON);
        return again(certificate);
    }

    private Certificate again(Certificate certificate) {
        CertificateCode code = certificate.code();
        return office.certification.verify(code).orElseThrow();
    }

    private CertificatePage page(Certificate certificate, String first, String second, InterfaceLanguage reader) {
        Sheet.Languages languages =
                office.sheet.languages(certificate, Optional.of(first), Optional.of(second), List.of(reader.tag()));
        return new CertificatePage(
                "T",
                certificate,
                certificate.printableName().map(name -> office.sheet.paper(certificate, name, languages)),
                languages,
                office.sheet.available(certificate));
    }

    private VerifyPage found(Certificate certificate, String revocable) {
        return new VerifyPage(
                "T",
                certificate.code().grouped(),
                Optional.of(new VerifyPage.Outcome.Found(
                        certificate.code().grouped(),
                        Verification.of(certificate, office.course.summary()),
                        "範例課程",
                        "zh-Hant",
                        revocable)));
    }

    private List<String> languages(Certificate certificate, String first, String second, String wish) {
        return office
                .sheet
                .languages(
                        certificate,
                        Optional.of(first).filter(tag -> !tag.isEmpty()),
                        Optional.of(second).filter(tag -> !tag.isEmpty()),
                        List.of(wish))
                .both()
                .stream()
                .map(InterfaceLanguage::tag)
                .toList();
    }

    private static String html(Page page, InterfaceLanguage reader) {
        return Rendering.html(page, reader, Optional.of(People.OFFICER));
    }
}
