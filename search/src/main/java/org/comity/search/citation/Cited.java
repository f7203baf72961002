package org.comity.search.citation;

import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;

/// What a question may cite.
///
/// @param key as [Citations#keys] gives it for documents
/// @param rank how sure a document with this key is meant
/// @param boost what a document with this key gains, over 0; larger for surer citations
/// @param part of the question that says so, as typed
public record Cited(String key, Rank rank, double boost, String part) {

    /// How sure a document is meant, surest first.
    public enum Rank {
        /// A name with a number: wins over everything.
        NUMBERED,
        /// The whole question is a name.
        WHOLE,
        /// Some words of the question are a name.
        SPAN,
        /// An article of no law in particular. Many documents have the key.
        WEAK
    }

    /// For the plan.
    public Exact exact() {
        return new Exact(ExactField.REFERENCE, key, boost);
    }
}
