/// Hands what is known to search: instruments, their articles, jurisdictions, notes, types of crime and terms, each to
/// exactly those who may open its page. Knows nothing of how search finds.
@NullMarked
package org.comity.knowledge.finding;

import org.jspecify.annotations.NullMarked;
