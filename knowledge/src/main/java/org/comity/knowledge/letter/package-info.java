/// Letters of request on fictional training cases: a guided form that checks what an instrument requires, and a sheet
/// to
/// print and sign. What is typed is shown and forgotten: nothing of it is stored.
@NullMarked
package org.comity.knowledge.letter;

import org.jspecify.annotations.NullMarked;
