/// The certificate as a printable document: one landscape page of A4 in up to two languages, tagged (PDF/UA-1) and fit
/// for archiving (PDF/A-2),
/// with every font inside. Knows only what is printed: not who may see it, nor whether it still stands.
@NullMarked
package org.comity.courses.certificate.paper;

import org.jspecify.annotations.NullMarked;
