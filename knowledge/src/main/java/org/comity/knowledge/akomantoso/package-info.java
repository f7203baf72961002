/// Reads Akoma Ntoso (LegalDocML, OASIS standard of 2018), the XML of parliaments and official gazettes, into articles.
@NullMarked
package org.comity.knowledge.akomantoso;

import org.jspecify.annotations.NullMarked;
