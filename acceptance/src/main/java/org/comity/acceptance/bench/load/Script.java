package org.comity.acceptance.bench.load;

import java.io.IOException;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Response;

/// What one user does. Used by one thread.
public interface Script {

    /// The next request, ready to send.
    ///
    /// @param connection for what has to be asked before; that is not measured
    byte[] next(Connection connection) throws IOException;

    /// Whether the reply to it is what the user wanted.
    boolean accepts(Response response);

    /// Asks for the same again and again.
    static Script repeating(byte[] request) {
        return new Script() {
            @Override
            public byte[] next(Connection connection) {
                return request;
            }

            @Override
            public boolean accepts(Response response) {
                return response.status() == 200 && response.bytes() > 0;
            }
        };
    }
}
