/// The invariants of the house, each held by a test that says why. `ARCHITECTURE.md` names them.
@NullMarked
package org.comity.app.house;

import org.jspecify.annotations.NullMarked;
