/// `./comity bench`: the whole system under load, on one machine that also makes the load. It prepares a fresh system
/// through the same doors as everybody (login form, API, importer) and fills the rest of its database with SQL.
/// Deliberately
/// judges nothing: it measures and prints.
@NullMarked
package org.comity.acceptance.bench;

import org.jspecify.annotations.NullMarked;
