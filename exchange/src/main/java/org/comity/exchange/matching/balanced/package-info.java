/// The optimal matching of one round as one circulation of least cost, objective after objective, with a
/// certificate that anybody can check in linear time. It knows neither the database nor why somebody is eligible.
@NullMarked
package org.comity.exchange.matching.balanced;

import org.jspecify.annotations.NullMarked;
