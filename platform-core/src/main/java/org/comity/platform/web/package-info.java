/// The web shell: pages around templates, errors as problems or pages, security headers, protection against forged
/// requests. Knows no
/// feature; a feature hands it a page record.
@NullMarked
package org.comity.platform.web;

import org.jspecify.annotations.NullMarked;
