@NullMarked
package org.comity.courses.certificate;

import org.jspecify.annotations.NullMarked;
