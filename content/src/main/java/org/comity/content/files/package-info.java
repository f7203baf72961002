/// The files of a course as they come in, from a folder or from a hostile archive: names, sizes, encodings, and the
/// digest over them. Knows which files a course may have, and nothing of what stands in them.
@NullMarked
package org.comity.content.files;

import org.jspecify.annotations.NullMarked;
