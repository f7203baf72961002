/// Makes collections to measure the index with from the library's own texts: whatever stands there in several
/// languages,
/// part by part, answers its own headings and sentences. Reads plain files; knows no database and no engine.
@NullMarked
package org.comity.search.judgement;

import org.jspecify.annotations.NullMarked;
