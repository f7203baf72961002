package org.comity.courses.certificate;

import java.util.List;
import java.util.Optional;
import org.comity.courses.LearningPaths;
import org.comity.courses.certificate.paper.Paper;
import org.comity.courses.certificate.paper.QrCode;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// A certificate as its holder sees it.
///
/// @param paper the sheet; empty when the certificate does not stand any more
/// @param available the languages to choose from
public record CertificatePage(
        String title,
        Certificate certificate,
        Optional<Paper> paper,
        Sheet.Languages languages,
        List<InterfaceLanguage> available)
        implements Page {

    public Optional<CertificateState.Revoked> revoked() {
        return certificate.state() instanceof CertificateState.Revoked revoked
                ? Optional.of(revoked)
                : Optional.empty();
    }

    public String qr() {
        return paper.map(Paper::address)
                .map(address -> new QrCode(address).dataAddress())
                .orElse("");
    }

    public String pdfAddress() {
        return LearningPaths.certificate(certificate.code()) + "/pdf?first="
                + View.encode(languages.first().tag()) + "&second="
                + View.encode(languages.second().map(InterfaceLanguage::tag).orElse("none"));
    }

    public String publicPath() {
        return "/verify/" + certificate.code();
    }

    @Override
    public String section() {
        return "me";
    }
}
