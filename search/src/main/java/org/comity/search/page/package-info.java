/// Search as pages: the field in the head of every page, the answer to a question, help before the first one, and
/// suggestions while one types. Everything works without a script; the script only improves the field.
@NullMarked
package org.comity.search.page;

import org.jspecify.annotations.NullMarked;
