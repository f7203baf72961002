package org.comity.exchange.certificate;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of asking for a certificate.
sealed interface CertificateStep {

    /// It is there.
    record Issued(StayCertificateView certificate) implements CertificateStep {}

    /// Nobody has said that the stay took place; nothing was changed.
    record WrongStage() implements CertificateStep {}

    /// The last day is none; nothing was changed.
    record Refused(List<Fault> faults) implements CertificateStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
