/// A question as it stands in addresses, forms and saved searches, and the names of what it can be narrowed down to.
/// Pages and programs ask in the same words.
@NullMarked
package org.comity.search.question;

import org.jspecify.annotations.NullMarked;
