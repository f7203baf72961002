/// HTTP/1.1 over a plain socket, as little of it as a generator of load needs, so that it leaves the processor to the
/// server it measures. Deliberately knows no TLS, no redirects, no cookies and no compression: what comes is counted.
@NullMarked
package org.comity.acceptance.bench.http;

import org.jspecify.annotations.NullMarked;
