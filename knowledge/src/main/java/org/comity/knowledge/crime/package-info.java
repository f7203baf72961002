/// Schemes of crime types side by side, mappings between them, and whether a case is transnational.
@NullMarked
package org.comity.knowledge.crime;

import org.jspecify.annotations.NullMarked;
