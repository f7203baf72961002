@NullMarked
package org.comity.courses.certificate.paper;

import org.jspecify.annotations.NullMarked;
