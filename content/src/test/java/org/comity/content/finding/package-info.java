/// What is handed to search.
@org.jspecify.annotations.NullMarked
package org.comity.content.finding;
