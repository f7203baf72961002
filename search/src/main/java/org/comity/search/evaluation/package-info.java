/// Measures how well the index finds: reads a collection of documents, queries and judgements, asks an engine, and says
/// nDCG, recall and MRR. It knows the engine by [org.comity.search.evaluation.EvaluatedEngine] alone.
@NullMarked
package org.comity.search.evaluation;

import org.jspecify.annotations.NullMarked;
