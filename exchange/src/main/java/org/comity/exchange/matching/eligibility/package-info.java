/// Who may go where, and why not: the rules of a place as values, what each asks and what an officer has, the
/// least that would have to change, and how well two suit each other beyond that. It knows no file, no database
/// and no matching.
@NullMarked
package org.comity.exchange.matching.eligibility;

import org.jspecify.annotations.NullMarked;
