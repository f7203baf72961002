/// Keeps the index what its owners have: opens it at the start, builds it when it must, follows the outbox.
@NullMarked
package org.comity.search.following;

import org.jspecify.annotations.NullMarked;
