/// The command line of authors: checks a course folder and prints the report. Needs no server and no database.
@NullMarked
package org.comity.content.check;

import org.jspecify.annotations.NullMarked;
