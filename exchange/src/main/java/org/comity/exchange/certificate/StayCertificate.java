package org.comity.exchange.certificate;

import java.time.Instant;
import org.comity.courses.CertificateCode;

/// A certificate that was issued.
///
/// @param code whoever holds it holds the paper
public record StayCertificate(CertificateCode code, Instant at) {}
