package org.comity.courses.certificate;

import java.util.List;
import java.util.Optional;
import org.comity.platform.web.Page;

/// A certificate of one's own organisation's course, with the form that revokes it.
///
/// @param courseTitle in the best language for this reader
/// @param courseLanguage the title's language
public record RevocationPage(String title, Certificate certificate, String courseTitle, String courseLanguage)
        implements Page {

    public List<RevocationReason> reasons() {
        return List.of(RevocationReason.values());
    }

    public Optional<CertificateState.Revoked> revoked() {
        return certificate.state() instanceof CertificateState.Revoked revoked
                ? Optional.of(revoked)
                : Optional.empty();
    }

    public String action() {
        return RevocationResource.path(certificate.code());
    }
}
