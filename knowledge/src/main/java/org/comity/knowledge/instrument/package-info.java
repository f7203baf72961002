/// Treaties, agreements and acts, article by article and language by language: reading, storing, showing.
@NullMarked
package org.comity.knowledge.instrument;

import org.jspecify.annotations.NullMarked;
