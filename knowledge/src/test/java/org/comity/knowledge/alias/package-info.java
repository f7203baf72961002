/// Names in use.
@org.jspecify.annotations.NullMarked
package org.comity.knowledge.alias;
