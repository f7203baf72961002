/// Starts the database, the identity provider and the server on one machine and stops them again. Deliberately depends
/// on no other module
/// of ours: it finds the web application, the realm and the library as files of the checkout.
@NullMarked
package org.comity.launcher;

import org.jspecify.annotations.NullMarked;
