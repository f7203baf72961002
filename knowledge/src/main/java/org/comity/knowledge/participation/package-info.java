/// Who signed, consented, withdrew, and when: baseline, newer status lists, history, map.
@NullMarked
package org.comity.knowledge.participation;

import org.jspecify.annotations.NullMarked;
