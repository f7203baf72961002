/// Everything that answers rest on, without the texts, in memory: one immutable snapshot that follows the database.
@NullMarked
package org.comity.knowledge.register;

import org.jspecify.annotations.NullMarked;
