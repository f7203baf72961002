/// What the words of one language are called in others: tables that were learned from parallel texts and
/// dictionaries, and the terms of the termbase on top of them. docs/search-bridge.md says where the tables come
/// from.
@NullMarked
package org.comity.search.bridge;

import org.jspecify.annotations.NullMarked;
