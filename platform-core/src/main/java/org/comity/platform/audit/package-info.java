/// The audit trail: append-only, hash-chained, verifiable. Holds who did what to which record, when and from which
/// jurisdiction; never a
/// secret, never personal free text.
@NullMarked
package org.comity.platform.audit;

import org.jspecify.annotations.NullMarked;
