/// Taking courses in: the use case with its permission and audit entry, the library that the server starts with, and
/// the publishers' pages.
@NullMarked
package org.comity.content.importing;

import org.jspecify.annotations.NullMarked;
