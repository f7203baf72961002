/// Jurisdictions, their profiles of facts, and two of them side by side.
@NullMarked
package org.comity.knowledge.jurisdiction;

import org.jspecify.annotations.NullMarked;
