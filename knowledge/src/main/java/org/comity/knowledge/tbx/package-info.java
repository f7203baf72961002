/// Reads and writes TermBase eXchange, version 3 (ISO 30042:2019), dialect TBX-Basic, style DCA and DCT.
@NullMarked
package org.comity.knowledge.tbx;

import org.jspecify.annotations.NullMarked;
